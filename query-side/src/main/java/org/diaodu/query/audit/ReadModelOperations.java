package org.diaodu.query.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryExecutionException;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.audit.AuditRefusal;
import org.diaodu.kernel.audit.command.ReadModelCommand;
import org.diaodu.kernel.audit.command.RebuildReadModel;
import org.diaodu.kernel.audit.command.RetryParked;
import org.diaodu.kernel.audit.query.ProjectionView;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.projection.ProjectionLag;
import org.diaodu.query.projection.ProjectionProcessor;
import org.diaodu.query.projection.ProjectionProcessors;

/**
 * Carries out what a coordinator of the city wishes of the read models of this side. The
 * dispatch log is not touched; the program's log keeps who asked.
 */
@Component
@Clause("F-014")
class ReadModelOperations {

	private static final Log logger = LogFactory.getLog(ReadModelOperations.class);

	private final ProjectionProcessors processors;

	private final ProjectionLag lag;

	private final Answering answering;

	private final RecordedEvents events;

	private final Clock clock;

	ReadModelOperations(ProjectionProcessors processors, ProjectionLag lag, Answering answering, RecordedEvents events,
			Clock clock) {
		this.processors = processors;
		this.lag = lag;
		this.answering = answering;
		this.events = events;
		this.clock = clock;
	}

	@CommandHandler
	Receipt carryOut(RetryParked command, MetaData metaData) {
		Attribution by = permitted(metaData);
		ProjectionProcessor processor = known(command);
		if (views(command).stream().allMatch((view) -> view.parked() == 0)) {
			throw refuse(Refusal.of(AuditRefusal.NOTHING_PARKED, "group"));
		}
		int applied = processor.retryParked();
		long left = views(command).stream().mapToLong(ProjectionView::parked).sum();
		tell(by, command, "set-aside events retried, " + applied + " applied, " + left + " left");
		return receipt(by, command);
	}

	@CommandHandler
	Receipt carryOut(RebuildReadModel command, MetaData metaData) {
		Attribution by = permitted(metaData);
		ProjectionProcessor processor = known(command);
		if (views(command).stream().anyMatch((view) -> !view.serving())) {
			throw refuse(Refusal.of(AuditRefusal.REBUILD_RUNNING, "group"));
		}
		processor.resetTokens();
		tell(by, command, "rebuild begun");
		return receipt(by, command);
	}

	private Attribution permitted(MetaData metaData) {
		Attribution by = Attribution.from(metaData);
		try {
			this.answering.checkCityCoordinator(new Caller(by.actor(), Role.valueOf(by.role()), by.organisation()));
		}
		catch (QueryExecutionException ex) {
			throw refuse(ex.<Refusal>getDetails().orElseThrow(() -> ex));
		}
		return by;
	}

	private ProjectionProcessor known(ReadModelCommand command) {
		return this.processors.find(command.group())
			.orElseThrow(
					() -> refuse(Refusal.of(AuditRefusal.READ_MODEL_UNKNOWN, "group").with("group", command.group())));
	}

	private List<ProjectionView> views(ReadModelCommand command) {
		return this.lag.now().projections().stream().filter((view) -> view.group().equals(command.group())).toList();
	}

	private static void tell(Attribution by, ReadModelCommand command, String done) {
		logger.info("%s: %s, asked for by %s as %s of %s, command %s %s".formatted(command.group(), done, by.actor(),
				by.role(), by.organisation(), by.commandId(), by.evidence()));
	}

	/**
	 * Nothing is recorded: what is proved is that it was done when the log ended here.
	 */
	private Receipt receipt(Attribution by, ReadModelCommand command) {
		Basis head = this.events.head();
		Instant at = head.recordedAt();
		return new Receipt(by.commandId(), command.target(), head.logIndex(), (at != null) ? at : this.clock.instant());
	}

	/** With details, so that it is the same whichever bus carries it. */
	private static CommandExecutionException refuse(Refusal refusal) {
		return new CommandExecutionException(refusal.code(), refusal.asException(), refusal);
	}

}
