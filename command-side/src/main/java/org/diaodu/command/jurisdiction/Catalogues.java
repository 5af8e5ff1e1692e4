package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueEvent;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyEvent;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.permit.event.PermitCatalogueEvent;

/**
 * The lists that are versioned data: nodes, permits and obstacles, each with the version
 * that applies on a day. Never changes: later catalogues are another object.
 *
 * @param nodes by first day
 * @param permits by first day
 * @param obstacles by first day
 */
@Clause({ "F-002", "F-079", "F-124" })
public record Catalogues(List<NodeCatalogueAdopted> nodes, List<PermitCatalogueAdopted> permits,
		List<ObstacleTaxonomyAdopted> obstacles) {

	/** Nothing adopted. */
	public static final Catalogues NONE = new Catalogues(List.of(), List.of(), List.of());

	Catalogues with(NodeCatalogueEvent event) {
		return switch (event) {
			case NodeCatalogueAdopted it -> new Catalogues(added(this.nodes, it, NodeCatalogueAdopted::effectiveFrom),
					this.permits, this.obstacles);
		};
	}

	Catalogues with(PermitCatalogueEvent event) {
		return switch (event) {
			case PermitCatalogueAdopted it -> new Catalogues(this.nodes,
					added(this.permits, it, PermitCatalogueAdopted::effectiveFrom), this.obstacles);
		};
	}

	Catalogues with(ObstacleTaxonomyEvent event) {
		return switch (event) {
			case ObstacleTaxonomyAdopted it -> new Catalogues(this.nodes, this.permits,
					added(this.obstacles, it, ObstacleTaxonomyAdopted::effectiveFrom));
		};
	}

	/** The nodes that apply on a day; for a day before the first version, the first. */
	public @Nullable NodeCatalogueAdopted nodesOn(LocalDate day) {
		return on(this.nodes, day, NodeCatalogueAdopted::effectiveFrom);
	}

	/** The permits that apply on a day; for a day before the first version, the first. */
	public @Nullable PermitCatalogueAdopted permitsOn(LocalDate day) {
		return on(this.permits, day, PermitCatalogueAdopted::effectiveFrom);
	}

	/**
	 * The taxonomy that applies on a day; for a day before the first version, the first.
	 */
	public @Nullable ObstacleTaxonomyAdopted obstaclesOn(LocalDate day) {
		return on(this.obstacles, day, ObstacleTaxonomyAdopted::effectiveFrom);
	}

	private static <V> List<V> added(List<V> known, V version, Function<V, LocalDate> from) {
		List<V> all = new ArrayList<>(known);
		all.add(version);
		all.sort(Comparator.comparing(from));
		return List.copyOf(all);
	}

	private static <V> @Nullable V on(List<V> versions, LocalDate day, Function<V, LocalDate> from) {
		@Nullable V inForce = null;
		for (V version : versions) {
			if (inForce == null || !from.apply(version).isAfter(day)) {
				inForce = version;
			}
		}
		return inForce;
	}

}
