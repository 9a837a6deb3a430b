internal import Domain

/// Every kind of fact that this program can read and write.
package enum RegisterFacts {
    /// In the order in which help lists them.
    package static let all: [any RegisterFact.Type] = [
        OrganizationCreated.self, CatalogueImported.self, CatalogueAdopted.self,
        ControlIncluded.self, ScheduleSet.self, ScheduleReset.self, PolicySet.self,
        ImportMapped.self, InventoryImported.self, ClockCorrected.self, TeamAdded.self,
        AccountRegistered.self, AccountChanged.self, AccountClosed.self, ServiceRegistered.self,
        ServiceChanged.self, ServiceRetired.self, ResourceRegistered.self, ResourceChanged.self,
        ResourceRetired.self, OwnerSet.self, PersonLeft.self, PersonMoved.self, TaskTicked.self,
        ControlExcluded.self, WaiverGranted.self, WaiverRevoked.self, OccurrenceMoved.self,
        OccurrenceSkipped.self, DeviationExplained.self, ReviewRequired.self, TaskReviewed.self,
        EvidenceAdded.self, EvidencePurged.self, EventRecorded.self, EventClosed.self,
        ReviewStarted.self, ReviewDecided.self, ReviewClosed.self, HeadPublished.self,
        EntryWithdrawn.self, RulesAdopted.self, PersonRenamed.self, TeamRenamed.self,
        TeamChanged.self, TeamRetired.self, OrganizationRenamed.self,
    ]

    /// What lines are read as: all of them, and in a test also one of its own.
    @TaskLocal package static var known = all
}
