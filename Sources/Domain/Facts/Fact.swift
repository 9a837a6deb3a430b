/// Something that happened and was written down: the payload of one ledger entry.
///
/// Facts are named in the past tense. A payload that changes its shape gets a new version, and
/// the old one stays readable.
package enum Fact: Equatable, Sendable {
    case organizationCreated(OrganizationCreated)
    case catalogueImported(CatalogueImported)
    case catalogueAdopted(CatalogueAdopted)
    case controlIncluded(ControlIncluded)
    case scheduleSet(ScheduleSet)
    case scheduleReset(ScheduleReset)
    case policySet(PolicySet)
    case importMapped(ImportMapped)
    case inventoryImported(InventoryImported)
    case clockCorrected(ClockCorrected)
    case teamAdded(TeamAdded)
    case accountRegistered(AccountRegistered)
    case accountChanged(AccountChanged)
    case accountClosed(AccountClosed)
    case serviceRegistered(ServiceRegistered)
    case serviceChanged(ServiceChanged)
    case serviceRetired(ServiceRetired)
    case resourceRegistered(ResourceRegistered)
    case resourceChanged(ResourceChanged)
    case resourceRetired(ResourceRetired)
    case ownerSet(OwnerSet)
    case personLeft(PersonLeft)
    case personMoved(PersonMoved)
    case taskTicked(TaskTicked)
    case controlExcluded(ControlExcluded)
    case waiverGranted(WaiverGranted)
    case waiverRevoked(WaiverRevoked)
    case occurrenceMoved(OccurrenceMoved)
    case occurrenceSkipped(OccurrenceSkipped)
    case deviationExplained(DeviationExplained)
    case reviewRequired(ReviewRequired)
    case taskReviewed(TaskReviewed)
    case evidenceAdded(EvidenceAdded)
    case evidencePurged(EvidencePurged)
    case eventRecorded(EventRecorded)
    case eventClosed(EventClosed)
    case reviewStarted(ReviewStarted)
    case reviewDecided(ReviewDecided)
    case reviewClosed(ReviewClosed)
    case headPublished(HeadPublished)
    case entryWithdrawn(EntryWithdrawn)
}

/// The payload of one kind of fact.
package protocol FactPayload: Codable, Equatable, Sendable {
    /// The fact's name in the ledger: past tense, kebab-case.
    static var name: String { get }
    /// The payload's version, written as `v`.
    static var version: Int { get }
    /// The case of ``Fact`` that holds it.
    var fact: Fact { get }
}

extension FactPayload {
    package static var version: Int { 1 }
}

extension Fact {
    /// Every kind of fact that this program can read and write.
    package static let kinds: [any FactPayload.Type] = [
        OrganizationCreated.self, CatalogueImported.self, CatalogueAdopted.self,
        ControlIncluded.self, ScheduleSet.self, ScheduleReset.self, PolicySet.self,
        ImportMapped.self,
        InventoryImported.self, ClockCorrected.self, TeamAdded.self, AccountRegistered.self,
        AccountChanged.self, AccountClosed.self, ServiceRegistered.self, ServiceChanged.self,
        ServiceRetired.self, ResourceRegistered.self, ResourceChanged.self, ResourceRetired.self,
        OwnerSet.self, PersonLeft.self, PersonMoved.self, TaskTicked.self,
        ControlExcluded.self, WaiverGranted.self, WaiverRevoked.self, OccurrenceMoved.self,
        OccurrenceSkipped.self, DeviationExplained.self, ReviewRequired.self, TaskReviewed.self,
        EvidenceAdded.self, EvidencePurged.self, EventRecorded.self, EventClosed.self,
        ReviewStarted.self, ReviewDecided.self, ReviewClosed.self,
        HeadPublished.self, EntryWithdrawn.self,
    ]

    /// What it carries.
    package var payload: any FactPayload {
        switch self {
        case .organizationCreated(let payload): payload
        case .catalogueImported(let payload): payload
        case .catalogueAdopted(let payload): payload
        case .controlIncluded(let payload): payload
        case .scheduleSet(let payload): payload
        case .scheduleReset(let payload): payload
        case .policySet(let payload): payload
        case .importMapped(let payload): payload
        case .inventoryImported(let payload): payload
        case .clockCorrected(let payload): payload
        case .teamAdded(let payload): payload
        case .accountRegistered(let payload): payload
        case .accountChanged(let payload): payload
        case .accountClosed(let payload): payload
        case .serviceRegistered(let payload): payload
        case .serviceChanged(let payload): payload
        case .serviceRetired(let payload): payload
        case .resourceRegistered(let payload): payload
        case .resourceChanged(let payload): payload
        case .resourceRetired(let payload): payload
        case .ownerSet(let payload): payload
        case .personLeft(let payload): payload
        case .personMoved(let payload): payload
        case .taskTicked(let payload): payload
        case .controlExcluded(let payload): payload
        case .waiverGranted(let payload): payload
        case .waiverRevoked(let payload): payload
        case .occurrenceMoved(let payload): payload
        case .occurrenceSkipped(let payload): payload
        case .deviationExplained(let payload): payload
        case .reviewRequired(let payload): payload
        case .taskReviewed(let payload): payload
        case .evidenceAdded(let payload): payload
        case .evidencePurged(let payload): payload
        case .eventRecorded(let payload): payload
        case .eventClosed(let payload): payload
        case .reviewStarted(let payload): payload
        case .reviewDecided(let payload): payload
        case .reviewClosed(let payload): payload
        case .headPublished(let payload): payload
        case .entryWithdrawn(let payload): payload
        }
    }

    /// Its name in the ledger.
    package var name: String { type(of: payload).name }
}
