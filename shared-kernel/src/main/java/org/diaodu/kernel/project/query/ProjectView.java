package org.diaodu.kernel.project.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.project.CodeScheme;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectGap;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Tier;

/**
 * The card of a project (项目卡). Names of units are those of today.
 *
 * @param ownerWarnings codes of what is doubtful about the owner code
 * @param codeWarnings codes of what is doubtful about the project code
 * @param section GB/T 4754 section letter
 * @param sectorDerived false when the sector department was overridden
 * @param counted false for a lead (F-033)
 * @param key whether its district schedules it with emphasis (F-036)
 * @param policyVersion the thresholds that decided the tiers
 * @param stateReason why it was withdrawn, restored or cancelled
 * @param gaps facts it lacks
 * @param source whether its registration was witnessed here or imported
 * @param openTransfer the transfer that awaits consent, otherwise null
 * @param registeredOn business date of its registration
 * @param sequence of its last event, from 0
 * @param logIndex of its last event
 */
public record ProjectView(String projectId, ProjectFacts facts, @Nullable String districtName,
		@Nullable String zoneName, @Nullable String constructionDepartmentName, @Nullable String ownerCode,
		@Nullable String ownerName, List<String> ownerWarnings, @Nullable String projectCode,
		@Nullable CodeScheme codeScheme, List<String> codeWarnings, @Nullable String industryCode,
		@Nullable String section, @Nullable String sectorDepartmentId, @Nullable String sectorDepartmentName,
		boolean sectorDerived, @Nullable String sectorOverrideReason, Set<Tier> tiers, boolean counted, boolean key,
		@Nullable String policyVersion, ProjectState state, @Nullable String stateReason, List<ProjectGap> gaps,
		Attribution.Source source, @Nullable Origin origin, @Nullable TransferView openTransfer, LocalDate registeredOn,
		Instant registeredAt, Instant changedAt, long sequence, long logIndex, Basis basis) {

	public ProjectView {
		ownerWarnings = List.copyOf(ownerWarnings);
		codeWarnings = List.copyOf(codeWarnings);
		tiers = Set.copyOf(tiers);
		gaps = List.copyOf(gaps);
	}

}
