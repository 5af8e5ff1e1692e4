package org.diaodu.query.policy;

import java.util.Arrays;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.projection.QueryDatabase;

/**
 * The versions of parameters, for answers of other features that measure by them.
 */
@Component
public class PolicyVersions {

	private final JdbcClient jdbc;

	PolicyVersions(QueryDatabase database) {
		this.jdbc = database.jdbc();
	}

	/** All versions of these parameters, each by first day, in one statement. */
	public List<PolicyVersion> of(Reading reading, PolicyParameter... parameters) {
		return this.jdbc
			.sql(reading.slot(PolicyProjection.NAME)
				.sql("SELECT content FROM {policy_version} WHERE parameter = ANY (?)"
						+ " ORDER BY parameter, effective_from, log_index"))
			.param(Arrays.stream(parameters).map(Enum::name).toArray(String[]::new))
			.query((row, number) -> Codec.readVersion(row.getString("content")))
			.list();
	}

}
