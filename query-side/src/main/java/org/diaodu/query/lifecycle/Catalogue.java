package org.diaodu.query.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.project.Family;

/**
 * The catalogue of nodes in its versions, by first day.
 */
final class Catalogue {

	private final List<NodeCatalogueAdopted> versions;

	Catalogue(List<NodeCatalogueAdopted> versions) {
		List<NodeCatalogueAdopted> sorted = new ArrayList<>(versions);
		sorted.sort(Comparator.comparing(NodeCatalogueAdopted::effectiveFrom));
		this.versions = List.copyOf(sorted);
	}

	/** The same with one more; again, when it is there already. */
	Catalogue with(NodeCatalogueAdopted version) {
		List<NodeCatalogueAdopted> more = new ArrayList<>(this.versions);
		more.removeIf((known) -> known.version().equals(version.version()));
		more.add(version);
		return new Catalogue(more);
	}

	/** The version that applies on a day; for a day before the first, the first. */
	@Nullable NodeCatalogueAdopted on(LocalDate day) {
		@Nullable NodeCatalogueAdopted inForce = null;
		for (NodeCatalogueAdopted version : this.versions) {
			if (inForce == null || !version.effectiveFrom().isAfter(day)) {
				inForce = version;
			}
		}
		return inForce;
	}

	/**
	 * The nodes of a project of that family on a day; all of them while it is unknown.
	 */
	List<NodeDefinition> nodes(LocalDate day, @Nullable Family family) {
		NodeCatalogueAdopted version = on(day);
		return (version == null) ? List.of()
				: version.nodes()
					.stream()
					.filter((node) -> family == null || node.families().contains(family))
					.toList();
	}

	/**
	 * All of these, and those only other versions have: what proves a node does so
	 * whichever version its day falls into.
	 */
	List<NodeDefinition> everyNode(LocalDate day, @Nullable Family family) {
		Map<String, NodeDefinition> nodes = new LinkedHashMap<>();
		nodes(day, null).forEach((node) -> nodes.put(node.code(), node));
		this.versions.reversed()
			.forEach((version) -> version.nodes().forEach((node) -> nodes.putIfAbsent(node.code(), node)));
		return nodes.values().stream().filter((node) -> family == null || node.families().contains(family)).toList();
	}

	/**
	 * The node of that code on a day, whatever family it is for; where the version of the
	 * day has none, that of the latest that does: what was promised by it is still owed.
	 */
	@Nullable NodeDefinition node(String code, LocalDate day) {
		return everyNode(day, null).stream().filter((node) -> node.code().equals(code)).findFirst().orElse(null);
	}

	/** The codes under which any version has the start of work. */
	String[] startCodes() {
		return this.versions.stream()
			.flatMap((version) -> version.nodes().stream())
			.filter((node) -> node.meaning() == NodeMeaning.WORK_STARTED)
			.map(NodeDefinition::code)
			.distinct()
			.toArray(String[]::new);
	}

	/** Whether another fact than somebody's word achieves it. */
	static boolean isProvenElsewhere(NodeDefinition node) {
		return !node.permitCodes().isEmpty() || node.meaning() == NodeMeaning.STATISTICALLY_ENTERED;
	}

	/** Who decides, under the name borne on a day. */
	static @Nullable String authority(NodeDefinition node, LocalDate day) {
		@Nullable AuthorityName borne = null;
		for (AuthorityName name : node.authorities()) {
			if (borne == null || !name.from().isAfter(day)) {
				borne = name;
			}
		}
		return (borne != null) ? borne.name() : null;
	}

}
