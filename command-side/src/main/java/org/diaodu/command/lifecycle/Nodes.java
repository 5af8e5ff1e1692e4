package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;

/**
 * The nodes that apply to a project on a day, in the order of the catalogue. While the
 * family of a project is unknown, all of them do.
 */
@Clause("F-071")
final class Nodes {

	private static final Map<NodeMeaning, Set<NodeMeaning>> FOLLOWERS = Map.of(NodeMeaning.WORK_STARTED,
			Set.of(NodeMeaning.ACCEPTED, NodeMeaning.ACCEPTANCE_FILED, NodeMeaning.IN_PRODUCTION), NodeMeaning.ACCEPTED,
			Set.of(NodeMeaning.ACCEPTANCE_FILED));

	private final String version;

	private final List<NodeDefinition> definitions;

	private final @Nullable Family family;

	private final @Nullable PermitCatalogueAdopted permits;

	private Nodes(String version, List<NodeDefinition> definitions, @Nullable Family family,
			@Nullable PermitCatalogueAdopted permits) {
		this.version = version;
		this.definitions = List.copyOf(definitions);
		this.family = family;
		this.permits = permits;
	}

	/** By the catalogue of that day. */
	static Nodes on(LocalDate day, @Nullable Family family, DecisionContext context) {
		NodeCatalogueAdopted catalogue = context.directory().catalogues().nodesOn(day);
		if (catalogue == null) {
			throw Refusal.of(LifecycleRefusal.NODE_CATALOGUE_MISSING).asException();
		}
		return new Nodes(catalogue.version(), catalogue.nodes(), family,
				context.directory().catalogues().permitsOn(day));
	}

	/**
	 * By the catalogue of that day, and of what it has no more the nodes a project
	 * planned or reached: what was promised under another version is still done, moved or
	 * left out.
	 * @param known codes of which the project's events tell
	 */
	static Nodes on(LocalDate day, @Nullable Family family, Set<String> known, DecisionContext context) {
		Nodes present = on(day, family, context);
		List<NodeDefinition> definitions = new ArrayList<>(present.definitions);
		Set<String> missing = new LinkedHashSet<>(known);
		present.definitions.forEach((node) -> missing.remove(node.code()));
		for (NodeCatalogueAdopted version : context.directory().catalogues().nodes().reversed()) {
			for (NodeDefinition node : version.nodes()) {
				if (missing.remove(node.code())) {
					definitions.add(node);
				}
			}
		}
		return new Nodes(present.version, definitions, family, present.permits);
	}

	/** Version of the catalogue. */
	String version() {
		return this.version;
	}

	/** The node, or null when there is none of that code for the project. */
	@Nullable NodeDefinition find(String code) {
		for (NodeDefinition node : this.definitions) {
			if (node.code().equals(code)) {
				return applies(node) ? node : null;
			}
		}
		return null;
	}

	/** The node, or a refusal of the field that names it. */
	NodeDefinition require(String code, String field) {
		NodeDefinition node = find(code);
		if (node == null) {
			boolean known = this.definitions.stream().anyMatch((other) -> other.code().equals(code));
			throw Refusal.of(known ? LifecycleRefusal.NODE_NOT_OF_FAMILY : LifecycleRefusal.NODE_UNKNOWN, field)
				.with("code", code)
				.asException();
		}
		return node;
	}

	/** What the permits that prove a node are called. */
	String permitNames(NodeDefinition node) {
		List<PermitDefinition> known = (this.permits != null) ? this.permits.permits() : List.of();
		return node.permitCodes()
			.stream()
			.map((code) -> known.stream()
				.filter((permit) -> permit.code().equals(code))
				.map(PermitDefinition::name)
				.findFirst()
				.orElse(code))
			.collect(Collectors.joining(", "));
	}

	/** All that apply. */
	List<NodeDefinition> all() {
		return this.definitions.stream().filter(this::applies).toList();
	}

	/** The gates of a stage. */
	List<NodeDefinition> gates(Stage stage) {
		return all().stream().filter((node) -> node.gate() && node.stage() == stage).toList();
	}

	/** The node that means this to the rules, or null. */
	@Nullable NodeDefinition meaning(NodeMeaning meaning) {
		for (NodeDefinition node : all()) {
			if (node.meaning() == meaning) {
				return node;
			}
		}
		return null;
	}

	/**
	 * Whether a gate must lie before another node: preparation may run one stage ahead,
	 * since land is cleared and tenders are held before the licence is there; a gate, and
	 * whatever lies two stages on, may not.
	 */
	static boolean precedes(NodeDefinition gate, NodeDefinition node) {
		int ahead = node.stage().ordinal() - gate.stage().ordinal();
		return gate.gate() && ahead > 0 && (ahead > 1 || node.gate());
	}

	/**
	 * Whether a node is promised and expected before another, gate or not: by the gates,
	 * and as nothing is accepted, filed or produced before work has started, nor filed
	 * before it was accepted (F-074), nor entered before it has started (F-073).
	 */
	static boolean comesBefore(NodeDefinition node, NodeDefinition other) {
		return precedes(node, other) || isFollowedBy(node, other) || isEntryOfStart(node, other);
	}

	/**
	 * The office may have entered a project before anybody told here that it started, so
	 * this binds what is said of days to come, and no fact.
	 */
	private static boolean isEntryOfStart(NodeDefinition node, NodeDefinition other) {
		return node.meaning() == NodeMeaning.WORK_STARTED && other.meaning() == NodeMeaning.STATISTICALLY_ENTERED;
	}

	/** Whether what one means never comes before what the other means. */
	static boolean isFollowedBy(NodeDefinition node, NodeDefinition other) {
		return FOLLOWERS.getOrDefault(node.meaning(), Set.of()).contains(other.meaning());
	}

	private boolean applies(NodeDefinition node) {
		return this.family == null || node.families().contains(this.family);
	}

}
