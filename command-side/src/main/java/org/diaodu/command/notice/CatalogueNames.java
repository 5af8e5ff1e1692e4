package org.diaodu.command.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Catalogues;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;

/**
 * What nodes and permits are called on a day: a notice names them in words.
 */
@Clause("F-016")
record CatalogueNames(Catalogues catalogues, LocalDate day) {

	/** A node by its code and name; by its code alone where no version knows it. */
	String node(String code) {
		NodeCatalogueAdopted version = this.catalogues.nodesOn(this.day);
		return (version == null) ? code
				: version.nodes()
					.stream()
					.filter((node) -> node.code().equals(code))
					.map(NodeDefinition::name)
					.findFirst()
					.map((name) -> code + " " + name)
					.orElse(code);
	}

	/**
	 * A permit by its name; by its code where no version knows it.
	 * @param code null where nobody said which permit it is
	 * @return null for null
	 */
	@Nullable String permit(@Nullable String code) {
		PermitCatalogueAdopted version = this.catalogues.permitsOn(this.day);
		return (version == null || code == null) ? code
				: version.permits()
					.stream()
					.filter((permit) -> permit.code().equals(code))
					.map(PermitDefinition::name)
					.findFirst()
					.orElse(code);
	}

}
