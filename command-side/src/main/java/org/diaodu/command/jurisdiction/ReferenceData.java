package org.diaodu.command.jurisdiction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.diaodu.kernel.jurisdiction.command.RecodeDivision;
import org.diaodu.kernel.jurisdiction.command.RegisterDepartment;
import org.diaodu.kernel.jurisdiction.command.RegisterDivision;
import org.diaodu.kernel.jurisdiction.command.RegisterZone;
import org.diaodu.kernel.jurisdiction.command.RenameUnit;
import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.lifecycle.command.AdoptNodeCatalogue;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.obstacle.command.AdoptObstacleTaxonomy;
import org.diaodu.kernel.permit.command.AdoptPermitCatalogue;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.policy.command.PublishCalendarYear;

/**
 * What a new installation starts with, as commands: carried out one after the other, each
 * with its own command id, by the program itself. Carrying them out again changes
 * nothing.
 */
public final class ReferenceData {

	private static final String SHENYANG = "/reference/shenyang.json";

	private static final String WORKING_DAYS = "/reference/working-days.json";

	private static final String NODES = "/reference/nodes.json";

	private static final String PERMITS = "/reference/permits.json";

	private static final String OBSTACLES = "/reference/obstacles.json";

	private static final String LETTERS = "/reference/letters.json";

	private ReferenceData() {
	}

	/**
	 * A command with the id it always has.
	 */
	public record Item(DomainCommand command, UUID commandId) {
	}

	/**
	 * Shenyang: 13 divisions with their former names, sourced zones, departments of city
	 * and districts, and the policy of 沈政发〔2018〕7号.
	 */
	public static List<Item> shenyang() {
		return read(SHENYANG);
	}

	/** The calendar of working days, one command for each year published. */
	public static List<Item> workingDays() {
		return read(WORKING_DAYS);
	}

	/** The catalogue of nodes (C6). */
	public static List<Item> nodes() {
		return read(NODES);
	}

	/** The catalogue of permits, one command for each version (C6). */
	public static List<Item> permits() {
		return read(PERMITS);
	}

	/** The taxonomy of obstacles, a proposal of 8 categories and 45 sub-items. */
	public static List<Item> obstacles() {
		return read(OBSTACLES);
	}

	/** The templates of letters that come with the program. */
	public static List<Item> letters() {
		return read(LETTERS);
	}

	private static List<Item> read(String name) {
		JsonMapper json = JsonMapper.builder().build();
		List<Item> items = new ArrayList<>();
		try (InputStream resource = ReferenceData.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IllegalStateException("missing resource " + name);
			}
			for (JsonNode node : json.readTree(resource)) {
				ObjectNode wish = (ObjectNode) node;
				// The id is that of the content, so a retry is the same command.
				UUID commandId = UUID.nameUUIDFromBytes(("reference-data" + wish).getBytes(StandardCharsets.UTF_8));
				Class<? extends DomainCommand> type = type(wish.remove("do").asString());
				items.add(new Item(json.treeToValue(wish, type), commandId));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("unreadable resource " + name, ex);
		}
		return List.copyOf(items);
	}

	private static Class<? extends DomainCommand> type(String name) {
		return switch (name) {
			case "RegisterDivision" -> RegisterDivision.class;
			case "RegisterZone" -> RegisterZone.class;
			case "RegisterDepartment" -> RegisterDepartment.class;
			case "RenameUnit" -> RenameUnit.class;
			case "RecodeDivision" -> RecodeDivision.class;
			case "ProposePolicy" -> ProposePolicy.class;
			case "AdoptObstacleTaxonomy" -> AdoptObstacleTaxonomy.class;
			case "AdoptLetterTemplate" -> AdoptLetterTemplate.class;
			case "PublishCalendarYear" -> PublishCalendarYear.class;
			case "AdoptNodeCatalogue" -> AdoptNodeCatalogue.class;
			case "AdoptPermitCatalogue" -> AdoptPermitCatalogue.class;
			default -> throw new IllegalStateException("no reference data: " + name);
		};
	}

}
