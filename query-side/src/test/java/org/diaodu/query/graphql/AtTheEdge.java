package org.diaodu.query.graphql;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * A test that asks the edge over HTTP, with both sides behind it played: every command is
 * accepted and recorded, every query answered with a sample, unless a test says
 * otherwise.
 */
@EdgeTest
abstract class AtTheEdge {

	@Autowired
	EdgeClient client;

	@Autowired
	RecordingCommands commands;

	@Autowired
	RecordingQueries queries;

	@BeforeEach
	void answerAll() {
		this.commands.accept();
		this.queries.reset();
		Samples.answerAll(this.queries);
	}

}
