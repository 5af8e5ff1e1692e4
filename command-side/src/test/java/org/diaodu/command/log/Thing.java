package org.diaodu.command.log;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectWithdrawn;

/**
 * An aggregate whose decisions are told to it by the reason of the command, so that a
 * test of the log need not know the rules of any real one.
 */
public class Thing {

	static final String REFUSE = "refuse";

	private final Claims claims = new HandlingClaims((kind) -> List.of());

	@AggregateIdentifier
	private String id;

	private int events;

	private boolean restored;

	public Thing() {
		// read from its events
	}

	/** Always changes something, unless told to refuse. */
	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	public void decide(WithdrawProject command) {
		if (command.reason().equals(REFUSE)) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "reason").asException();
		}
		AggregateLifecycle.apply(new ProjectWithdrawn(command.projectId(), command.reason(), command.occurredOn()));
	}

	/** Changes something once; usually finds nothing there. */
	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	public void decide(RegisterProject command) {
		if (this.events == 0) {
			AggregateLifecycle.apply(new ProjectWithdrawn(command.projectId(), "registered", command.occurredOn()));
		}
	}

	/** Needs an earlier event, and changes nothing the second time in a row. */
	@CommandHandler
	public void decide(RestoreProject command) {
		if (!this.restored) {
			AggregateLifecycle.apply(new ProjectRestored(command.projectId(), command.reason(), command.occurredOn()));
		}
	}

	/** Takes the reason as a unique key, or gives it back when it begins with a minus. */
	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	public void decide(CancelProject command) {
		AggregateLifecycle.apply(new ProjectCancelled(command.projectId(), command.reason(), command.occurredOn()));
		if (command.reason().startsWith("-")) {
			this.claims.release("project-code", command.reason().substring(1));
		}
		else {
			this.claims.take("project-code", command.reason());
		}
	}

	@EventSourcingHandler
	public void evolve(ProjectEvent event) {
		this.id = event.subject();
		this.events++;
		this.restored = event instanceof ProjectRestored;
	}

	int events() {
		return this.events;
	}

}
