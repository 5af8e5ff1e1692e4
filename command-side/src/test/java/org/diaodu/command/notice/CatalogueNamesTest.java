package org.diaodu.command.notice;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.Catalogues;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.lifecycle.command.AdoptNodeCatalogue;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.command.AdoptPermitCatalogue;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-016")
class CatalogueNamesTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private final CatalogueNames names = new CatalogueNames(new Catalogues(
			ReferenceData.nodes()
				.stream()
				.map((item) -> (AdoptNodeCatalogue) item.command())
				.map((it) -> new NodeCatalogueAdopted(it.catalogueId(), it.version(), it.documentNo(), it.clause(),
						it.effectiveFrom(), it.nodes(), it.occurredOn()))
				.toList(),
			ReferenceData.permits()
				.stream()
				.map((item) -> (AdoptPermitCatalogue) item.command())
				.map((it) -> new PermitCatalogueAdopted(it.catalogueId(), it.version(), it.documentNo(), it.clause(),
						it.effectiveFrom(), it.permits(), it.occurredOn()))
				.toList(),
			Catalogues.NONE.obstacles()), DAY);

	@Test
	void nodesAndPermitsAreNamedAsTheCatalogueOfTheDayDoes() {
		assertThat(this.names.node("3.4")).matches("3\\.4 .*开工.*");
		assertThat(this.names.permit("work-permit")).contains("施工许可");
	}

	@Test
	void whatNoVersionKnowsIsNamedByItsCode() {
		assertThat(this.names.node("9.9")).isEqualTo("9.9");
		assertThat(this.names.permit("unheard-of")).isEqualTo("unheard-of");
		assertThat(this.names.permit(null)).isNull();
		assertThat(new CatalogueNames(Catalogues.NONE, DAY).node("3.4")).isEqualTo("3.4");
	}

}
