package org.diaodu.query.graphql.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.ProposalStatus;
import org.diaodu.kernel.policy.query.ListPolicies;
import org.diaodu.kernel.policy.query.ListPolicyProposals;
import org.diaodu.kernel.policy.query.ListPolicyVersions;
import org.diaodu.kernel.policy.query.ListThresholds;
import org.diaodu.kernel.policy.query.PoliciesView;
import org.diaodu.kernel.policy.query.PolicyView;
import org.diaodu.kernel.policy.query.ThresholdVersionView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Policy as data. A parameter has some dozen versions in decades, so they are cut into
 * pages here.
 */
@Controller
class PolicyQueries {

	private static final String ALWAYS = "policy always answers";

	private final Questions questions;

	PolicyQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-002", "F-062" })
	CompletableFuture<PoliciesView> policyParameters(@Argument @Nullable LocalDate on,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListPolicies(caller, on, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, ALWAYS));
	}

	@QueryMapping
	@Clause("F-002")
	CompletableFuture<Connection<PolicyVersionItem>> policyVersions(@Argument PolicyParameter parameter,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListPolicyVersions(caller, parameter, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, ALWAYS))
			.thenApply((answer) -> Connection.slice(answer.versions().stream().map(PolicyVersionItem::of).toList(),
					PolicyVersionItem::version, Pages.size(first), after, answer.basis()));
	}

	@QueryMapping
	@Clause("F-002")
	CompletableFuture<Connection<PolicyProposalItem>> policyProposals(@Argument @Nullable PolicyParameter parameter,
			@Argument @Nullable ProposalStatus status, @Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListPolicyProposals(caller, parameter, status, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, ALWAYS))
			.thenApply((answer) -> Connection.slice(answer.proposals().stream().map(PolicyProposalItem::of).toList(),
					(proposal) -> String.valueOf(proposal.logIndex()), Pages.size(first), after, answer.basis()));
	}

	/** Reads the change's own write; nothing is asked when it was refused. */
	@SchemaMapping(typeName = "PolicyPayload")
	CompletableFuture<@Nullable List<PolicyVersionItem>> versions(PolicyPayload payload,
			@ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		if (receipt == null) {
			return CompletableFuture.completedFuture(null);
		}
		return this.questions
			.ask(edge, (caller) -> new ListPolicyVersions(caller, payload.changed(), receipt.logIndex()))
			.thenApply((answer) -> Objects.requireNonNull(answer, ALWAYS))
			.thenApply((answer) -> answer.versions().stream().map(PolicyVersionItem::of).toList());
	}

	/** The same for what still waits for a second person. */
	@SchemaMapping(typeName = "PolicyPayload")
	CompletableFuture<@Nullable List<PolicyProposalItem>> openProposals(PolicyPayload payload,
			@ContextValue EdgeRequest edge) {
		Receipt receipt = payload.receipt();
		if (receipt == null) {
			return CompletableFuture.completedFuture(null);
		}
		return this.questions
			.ask(edge,
					(caller) -> new ListPolicyProposals(caller, payload.changed(), ProposalStatus.OPEN,
							receipt.logIndex()))
			.thenApply((answer) -> Objects.requireNonNull(answer, ALWAYS))
			.thenApply((answer) -> answer.proposals().stream().map(PolicyProposalItem::of).toList());
	}

	@SchemaMapping(typeName = "Policy")
	boolean fourEyes(PolicyView policy) {
		return policy.parameter().fourEyes();
	}

	@SchemaMapping(typeName = "Policy")
	List<PolicyFieldRule> fields(PolicyView policy) {
		return policy.parameter().fields().stream().map(PolicyFieldRule::of).toList();
	}

	@SchemaMapping(typeName = "Policy")
	@Nullable PolicyVersionItem inForce(PolicyView policy) {
		return (policy.inForce() != null) ? PolicyVersionItem.of(policy.inForce()) : null;
	}

	@SchemaMapping(typeName = "PolicyValue")
	PolicyField.Unit unit(PolicyValue value) {
		return value.field().unit();
	}

	@QueryMapping
	@Clause({ "F-002", "F-034" })
	CompletableFuture<List<ThresholdVersionView>> tierThresholds(@Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListThresholds(caller, awaitIndex))
			.thenApply((answer) -> (answer != null) ? answer.versions() : List.of());
	}

	@SchemaMapping(typeName = "TierThresholds")
	WanYuan zoneWanYuan(ThresholdVersionView thresholds) {
		return thresholds.zone();
	}

	@SchemaMapping(typeName = "TierThresholds")
	WanYuan districtWanYuan(ThresholdVersionView thresholds) {
		return thresholds.district();
	}

	@SchemaMapping(typeName = "TierThresholds")
	WanYuan departmentWanYuan(ThresholdVersionView thresholds) {
		return thresholds.department();
	}

	@SchemaMapping(typeName = "TierThresholds")
	WanYuan cityWanYuan(ThresholdVersionView thresholds) {
		return thresholds.city();
	}

}
