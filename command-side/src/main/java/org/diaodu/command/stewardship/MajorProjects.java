package org.diaodu.command.stewardship;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.command.DesignateMajorProject;
import org.diaodu.kernel.stewardship.command.RemoveMajorProject;

/**
 * Designates and removes major projects: the list and the project learn it in one commit,
 * so that the rank a guarantor needs is never judged by a list that has moved on.
 */
@Component
@Clause({ "F-062", "F-063" })
class MajorProjects {

	private static final int HIGHEST_MARK = 100;

	private final Repository<MajorProjectList> lists;

	private final Repository<Guarantee> projects;

	MajorProjects(Repository<MajorProjectList> lists, Repository<Guarantee> projects) {
		this.lists = lists;
		this.projects = projects;
	}

	@CommandHandler
	void decide(DesignateMajorProject command, MetaData metaData, DecisionContext context) throws Exception {
		require(command.listId(), command.year(), command.occurredOn(), metaData, context);
		require(command.selection(), "selection");
		// The list first: whoever designates waits there, and never holds a project
		// meanwhile.
		Aggregate<MajorProjectList> list = this.lists.loadOrCreate(command.listId(), MajorProjectList::new);
		if (list.invoke((known) -> known.holds(command.selection(), command.occurredOn()))) {
			return;
		}
		designate(list, command.listId(), command.year(), command.selection(), command.occurredOn(), context,
				"selection.projectId");
	}

	@CommandHandler
	void decide(RemoveMajorProject command, MetaData metaData, DecisionContext context) throws Exception {
		require(command.listId(), command.year(), command.occurredOn(), metaData, context);
		Form.reason(command.reason());
		MajorSelection replacement = command.replacement();
		if (replacement != null) {
			require(replacement, "replacement");
		}
		Aggregate<MajorProjectList> list = this.lists.loadOrCreate(command.listId(), MajorProjectList::new);
		list.execute((known) -> known.remove(command.listId(), command.year(), command.projectId(), command.reason(),
				(replacement != null) ? replacement.projectId() : null, command.occurredOn()));
		project(command.projectId(), "projectId").execute(
				(known) -> known.unlistMajor(command.listId(), command.year(), command.reason(), command.occurredOn()));
		if (replacement != null) {
			designate(list, command.listId(), command.year(), replacement, command.occurredOn(), context,
					"replacement.projectId");
		}
	}

	private void designate(Aggregate<MajorProjectList> list, String listId, int year, MajorSelection selection,
			LocalDate on, DecisionContext context, String field) {
		PolicyVersion quota = context.directory().policy(PolicyParameter.MAJOR_PROJECT_QUOTA, on);
		if (quota == null) {
			throw Refusal.of(PolicyRefusal.POLICY_MISSING_FOR_DATE, "occurredOn").with("date", on).asException();
		}
		list.execute((known) -> known.designate(listId, year, selection, quota.number(PolicyField.MAJOR_PROJECTS),
				quota.version(), on, field));
		project(selection.projectId(), field).execute((known) -> known.listMajor(listId, year, on, field));
	}

	private Aggregate<Guarantee> project(String projectId, String field) {
		try {
			return this.projects.load(projectId);
		}
		catch (AggregateNotFoundException ex) {
			throw Refusal.of(CommonRefusal.NOT_FOUND, field).with("id", projectId).asException();
		}
	}

	private static void require(String listId, int year, @Nullable LocalDate on, MetaData metaData,
			DecisionContext context) {
		Permissions.in(context).require(Attribution.from(metaData), Duty.KEEP_MAJOR_LIST);
		Form.notInFuture(on, "occurredOn", context.today());
		if (!listId.equals("major-projects-" + year)) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "listId").asException();
		}
		// The list of a year may be decided late in the year before.
		if (on != null && on.getYear() != year && on.getYear() != year - 1) {
			throw Refusal.of(StewardshipRefusal.MAJOR_YEAR_UNFIT, "year").asException();
		}
	}

	private static void require(@Nullable MajorSelection selection, String field) {
		Form.required(selection, field);
		if (selection != null) {
			Form.required(selection.projectId(), field + ".projectId", Form.NAME);
			Form.required(selection.decisionReference(), field + ".decisionReference", Form.NAME);
			mark(selection.scale(), field + ".scale");
			mark(selection.pull(), field + ".pull");
			mark(selection.demonstration(), field + ".demonstration");
		}
	}

	private static void mark(int mark, String field) {
		if (mark < 0 || mark > HIGHEST_MARK) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, field).asException();
		}
	}

}
