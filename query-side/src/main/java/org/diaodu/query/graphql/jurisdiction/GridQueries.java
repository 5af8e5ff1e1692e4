package org.diaodu.query.graphql.jurisdiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.jurisdiction.GeoPoint;
import org.diaodu.kernel.jurisdiction.query.FindGridCellAt;
import org.diaodu.kernel.jurisdiction.query.GridCellView;
import org.diaodu.kernel.jurisdiction.query.ListGridCells;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * The grid.
 */
@Controller
class GridQueries {

	private final Questions questions;

	GridQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause("F-041")
	CompletableFuture<Connection<GridCellView>> gridCells(@Argument @Nullable String parentId,
			@Argument @Nullable Boolean vacant, @Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions
			.ask(edge,
					(caller) -> new ListGridCells(caller, parentId, vacant, asOf, Pages.size(first), after, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, "cells are always answered"))
			.thenApply((page) -> Connection.of(page.cells(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause("F-041")
	CompletableFuture<@Nullable GridCellView> gridCellAt(@Argument BigDecimal longitude, @Argument BigDecimal latitude,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		GeoPoint place = new GeoPoint(longitude, latitude);
		return this.questions.ask(edge, (caller) -> new FindGridCellAt(caller, place, asOf, awaitIndex));
	}

	@SchemaMapping(typeName = "GridCell")
	String id(GridCellView cell) {
		return cell.cellId();
	}

	@SchemaMapping(typeName = "GridCell")
	List<GeoPoint> boundary(GridCellView cell) {
		return cell.boundary().points();
	}

}
