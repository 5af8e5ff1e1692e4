package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Family;

/**
 * In a catalogue each code stands once, and what a rule looks for is one node at most for
 * each family of projects.
 */
@Clause("F-071")
final class NodesFitEachOther {

	private static final int MOST = 200;

	private static final int CODE = 20;

	private NodesFitEachOther() {
	}

	static void require(List<NodeDefinition> nodes, Directory directory) {
		if (nodes.isEmpty()) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, "nodes").asException();
		}
		if (nodes.size() > MOST) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, "nodes").with("max", MOST).asException();
		}
		Set<String> codes = new HashSet<>();
		Map<Family, Set<NodeMeaning>> meanings = new EnumMap<>(Family.class);
		for (int i = 0; i < nodes.size(); i++) {
			NodeDefinition node = nodes.get(i);
			String path = "nodes." + i + ".";
			requireForm(node, path, directory);
			if (!codes.add(node.code())) {
				throw Refusal.of(LifecycleRefusal.NODE_CODE_TWICE, path + "code")
					.with("code", node.code())
					.asException();
			}
			for (Family family : node.families()) {
				Set<NodeMeaning> known = meanings.computeIfAbsent(family, (any) -> EnumSet.noneOf(NodeMeaning.class));
				if (node.meaning() != NodeMeaning.ORDINARY && !known.add(node.meaning())) {
					throw Refusal.of(LifecycleRefusal.NODE_MEANING_TWICE, path + "meaning")
						.with("meaning", node.meaning())
						.asException();
				}
			}
		}
	}

	private static void requireForm(NodeDefinition node, String path, Directory directory) {
		Form.required(node.code(), path + "code", CODE);
		Form.required(node.name(), path + "name", Form.NAME);
		Form.required(node.stage(), path + "stage");
		Form.required(node.meaning(), path + "meaning");
		if (node.families().isEmpty()) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, path + "families").asException();
		}
		for (int i = 0; i < node.permitCodes().size(); i++) {
			Form.required(node.permitCodes().get(i), path + "permitCodes." + i, Form.NAME);
		}
		String departmentId = node.departmentId();
		if (departmentId != null && directory.unit(departmentId) == null) {
			throw Refusal.of(JurisdictionRefusal.UNIT_UNKNOWN, path + "departmentId")
				.with("unitId", departmentId)
				.asException();
		}
		@Nullable LocalDate last = null;
		for (int i = 0; i < node.authorities().size(); i++) {
			AuthorityName authority = node.authorities().get(i);
			String field = path + "authorities." + i + ".";
			Form.required(authority.name(), field + "name", Form.NAME);
			Form.required(authority.from(), field + "from");
			if (last != null && !authority.from().isAfter(last)) {
				throw Refusal.of(LifecycleRefusal.NODE_AUTHORITIES_UNORDERED, field + "from").asException();
			}
			last = authority.from();
		}
	}

}
