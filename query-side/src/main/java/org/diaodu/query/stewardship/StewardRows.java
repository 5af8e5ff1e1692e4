package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.ItemPromised;
import org.diaodu.query.project.Hundredths;

/**
 * What a batch of events writes. A row that changes several times in a batch is written
 * once.
 */
final class StewardRows {

	/** How PostgreSQL writes a day that has not come. */
	static final String NEVER = "infinity";

	final Map<List<Object>, @Nullable Object[]> spans = new LinkedHashMap<>();

	final Map<List<Object>, @Nullable Object[]> tenures = new LinkedHashMap<>();

	final Map<List<Object>, @Nullable Object[]> closings = new LinkedHashMap<>();

	final Rows visits = new Rows();

	final Rows items = new Rows();

	/** Projects whose facts or places changed. */
	final Set<String> changed = new LinkedHashSet<>();

	final Set<String> visited = new LinkedHashSet<>();

	/** Projects with other visits or guarantees. */
	final Set<String> cared = new LinkedHashSet<>();

	final Set<String> promised = new LinkedHashSet<>();

	/**
	 * The facts as they are since their first day.
	 * @param until first day they are not so any more, null while they are
	 */
	void span(StewardFold project, @Nullable LocalDate until) {
		Facts facts = project.facts();
		this.spans.put(List.of(project.projectId, project.from),
				new @Nullable Object[] { project.projectId, project.from, day(until), facts.name(), facts.family(),
						facts.level(), facts.districtId(), facts.zoneId(), facts.constructionDepartmentId(),
						facts.sectorDepartmentId(), facts.ownerCode(), Hundredths.of(facts.amount()),
						String.join(",", facts.tiers().stream().map(Enum::name).toList()), facts.state(), facts.live(),
						facts.mandatory(), project.mandatorySince, String.join(",", facts.places()),
						String.join(",", facts.wanted()), facts.lines(), project.logIndex });
		this.changed.add(project.projectId);
	}

	/**
	 * Somebody holds a place.
	 * @param until first day they do not any more, null while they do
	 */
	void tenure(StewardFold project, StewardFold.Held held, @Nullable LocalDate until) {
		this.tenures.put(List.of(project.projectId, held.place(), held.start()),
				new @Nullable Object[] { project.projectId, held.place(), held.start(), held.from(), day(until),
						held.personId(), held.postId(), held.unitId(), Place.role(held.place()), held.rank(),
						held.note(), project.logIndex });
		this.changed.add(project.projectId);
		if (held.place().equals(Place.GUARANTOR)) {
			this.cared.add(project.projectId);
		}
	}

	void visit(GuaranteeVisitRecorded visit, long logIndex) {
		this.visits.add(visit.projectId(), visit.visitId(), visit.kind(), visit.kind().countsAsVisit(),
				visit.occurredOn(), visit.occurredOn(), visit.guarantorId(), visit.place(),
				Codec.write(visit.participantIds()), Codec.write(visit.problems()), logIndex);
		this.visited.add(visit.projectId());
		this.cared.add(visit.projectId());
	}

	void promised(ItemPromised item, long logIndex) {
		this.items.add(item.projectId(), item.itemId(), item.visitId(), item.guarantorId(), item.what(), item.ownerId(),
				item.ownerUnitId(), item.occurredOn(), item.dueOn(), logIndex);
		this.promised.add(item.projectId());
	}

	/** A promise was delivered or withdrawn. */
	void closed(String projectId, String itemId, LocalDate day, boolean delivered, String result) {
		this.closings.put(List.of(projectId, itemId), new Object[] { projectId, itemId, day, delivered, result });
		this.promised.add(projectId);
	}

	private static Object day(@Nullable LocalDate until) {
		return (until != null) ? until : NEVER;
	}

}
