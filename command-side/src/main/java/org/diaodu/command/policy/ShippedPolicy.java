package org.diaodu.command.policy;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.command.ProposePolicy;

/**
 * The numbers this version of the program comes with, beside those the log has. A log
 * that is older lacks what is new in them until somebody adopts it: nothing is judged by
 * a number nobody adopted (ADR 0135).
 */
@Component
@Clause("F-002")
public class ShippedPolicy {

	private final Directory directory;

	private final List<PolicyVersion> shipped;

	ShippedPolicy(Directory directory) {
		this.directory = directory;
		this.shipped = ReferenceData.shenyang()
			.stream()
			.map(ReferenceData.Item::command)
			.filter(ProposePolicy.class::isInstance)
			.map((command) -> version((ProposePolicy) command))
			.toList();
	}

	/**
	 * What a log lacks of a parameter.
	 *
	 * @param shipped the version that comes with the program, with document and clause
	 * @param fields those without a value: all of them when no version was ever adopted,
	 * else those the last adopted version was made without
	 * @param last name of that version, empty when there is none
	 */
	public record Gap(PolicyVersion shipped, List<PolicyField> fields, String last) {

		public Gap {
			fields = List.copyOf(fields);
		}

		/** The parameter. */
		public PolicyParameter parameter() {
			return this.shipped.parameter();
		}

		/** What is lacking with its shipped value, in which document and clause. */
		public String inWords() {
			String values = this.fields.stream()
				.map((field) -> field + "=" + value(field))
				.collect(Collectors.joining(", "));
			return "%s %s (%s %s)%s".formatted(parameter(), values, this.shipped.documentNo(), this.shipped.clause(),
					this.last.isEmpty() ? "" : ", not in version " + this.last);
		}

		private String value(PolicyField wanted) {
			return this.shipped.values()
				.stream()
				.filter((value) -> value.field() == wanted)
				.map((value) -> value.value())
				.findFirst()
				.orElse("?");
		}

	}

	/** What the log lacks, in the order of the parameters as they are shipped. */
	public List<Gap> gaps() {
		return this.shipped.stream().map((version) -> gap(version)).filter((gap) -> !gap.fields().isEmpty()).toList();
	}

	/** Whether any version of a parameter was ever adopted. */
	public boolean isAdopted(PolicyParameter parameter) {
		return !this.directory.versions(parameter).isEmpty();
	}

	private Gap gap(PolicyVersion version) {
		List<PolicyVersion> adopted = this.directory.versions(version.parameter());
		if (adopted.isEmpty()) {
			return new Gap(version, version.parameter().fields(), "");
		}
		PolicyVersion last = adopted.getLast();
		return new Gap(version,
				version.parameter()
					.fields()
					.stream()
					.filter((field) -> last.values().stream().noneMatch((value) -> value.field() == field))
					.toList(),
				last.version());
	}

	private static PolicyVersion version(ProposePolicy command) {
		return new PolicyVersion(command.parameter(), command.version(), command.documentNo(), command.clause(),
				command.effectiveFrom(), command.effectiveTo(), command.values());
	}

}
