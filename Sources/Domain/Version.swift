/// The program's version: the one place where it stands.
package let programVersion = "0.1.0"
