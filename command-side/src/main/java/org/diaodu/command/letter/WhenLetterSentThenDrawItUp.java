package org.diaodu.command.letter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.diaodu.command.reaction.PassingRefusal;
import org.diaodu.command.reaction.Reaction;
import org.diaodu.command.reaction.ReadPosition;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;

/**
 * When a letter was sent, its document is drawn up and kept. Letters from before there
 * was a template of their form are drawn up when the first is adopted. Its memory is a
 * position in the log, so a rebuilt read model draws nothing up; what was drawn up and
 * not remembered is drawn up again, to the same bytes and no effect.
 */
@Component
@Clause({ "F-119", "F-120", "F-121", "F-128" })
class WhenLetterSentThenDrawItUp implements Reaction {

	private static final Logger LOG = LoggerFactory.getLogger(WhenLetterSentThenDrawItUp.class);

	private static final String ADOPTED = EventTypes.keyOf(LetterTemplateAdopted.class).name();

	private static final Set<String> TYPES = Stream.concat(LetterOffice.SENDING.stream(), Stream.of(ADOPTED))
		.collect(Collectors.toUnmodifiableSet());

	/** The position is written after so many: not much is drawn up twice. */
	private static final int PAGE = 20;

	private final RecordedEvents log;

	private final LetterOffice office;

	private final LetterTroubles troubles;

	private final ReadPosition position;

	WhenLetterSentThenDrawItUp(RecordedEvents log, LetterOffice office, LetterTroubles troubles,
			DataSource dataSource) {
		this.log = log;
		this.office = office;
		this.troubles = troubles;
		this.position = new ReadPosition("letters-1", JdbcClient.create(dataSource),
				new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
	}

	@Override
	public String name() {
		return "letters";
	}

	@Override
	public @Nullable Instant nextDue() {
		return this.troubles.nextDue();
	}

	@Override
	public void react() {
		long before;
		long after = this.position.now();
		do {
			before = after;
			this.position.readOn(this::page);
			after = this.position.now();
		}
		while (after > before && !Thread.currentThread().isInterrupted());
		this.troubles.tryAgain((entry) -> attempt(entry, () -> this.office.tryAgain(entry)));
	}

	private long page(long read) {
		long head = this.log.head().logIndex();
		List<Recorded> page = this.log.after(read, PAGE, TYPES);
		for (Recorded entry : page) {
			if (entry.event() instanceof LetterTemplateAdopted adopted) {
				if (adopted.version() == 1) {
					drawUpEarlier(adopted, entry.logIndex());
				}
				// It may be the mended one.
				this.troubles.hurry();
			}
			else {
				attempt(entry, () -> this.office.drawUp(entry));
			}
		}
		return (page.size() == PAGE) ? page.getLast().logIndex() : Math.max(read, head);
	}

	private void drawUpEarlier(LetterTemplateAdopted first, long adoptedAt) {
		long read = -1;
		List<Recorded> page;
		do {
			page = this.log.after(read, PAGE, LetterOffice.SENDING);
			for (Recorded entry : page) {
				read = entry.logIndex();
				if (read < adoptedAt) {
					attempt(entry, () -> this.office.drawUp(entry, first));
				}
			}
		}
		while (page.size() == PAGE && read < adoptedAt);
	}

	/**
	 * Draws one letter up; that it cannot be is recorded, and it is tried again.
	 * @throws CompletionException when nothing can be done at present
	 */
	private void attempt(Recorded entry, Runnable drawingUp) {
		try {
			drawingUp.run();
		}
		catch (CompletionException ex) {
			if (PassingRefusal.is(ex.getCause())) {
				throw ex;
			}
			Refusal refusal = PassingRefusal.of(ex.getCause());
			if (refusal != null && refusal.code().equals(CommonRefusal.COMMAND_ID_REUSED.name())) {
				// Drawn up long ago, by a version of the program that wrote other bytes.
				return;
			}
			LOG.error("the letter sent by entry {} of the log was refused", entry.logIndex(), ex.getCause());
			if (refusal != null) {
				report(entry, refusal.code());
			}
		}
		catch (LetterOffice.UnfitTemplateException ex) {
			LOG.error("the letter sent by entry {} of the log cannot be drawn up", entry.logIndex(), ex);
			report(entry, ex.code().name());
		}
	}

	private void report(Recorded entry, String code) {
		try {
			this.office.report(entry, code);
		}
		catch (CompletionException ex) {
			if (PassingRefusal.is(ex.getCause())) {
				throw ex;
			}
			LOG.error("the trouble with entry {} of the log was refused", entry.logIndex(), ex.getCause());
		}
	}

}
