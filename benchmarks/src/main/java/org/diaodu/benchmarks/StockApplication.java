package org.diaodu.benchmarks;

import java.math.BigDecimal;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/**
 * The board page as anybody would write it with Spring GraphQL as it comes: two
 * statements on the same table, no login, no scope, no figures, no limits.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class,
		GraphQlAutoConfiguration.class, GraphQlWebMvcAutoConfiguration.class })
class StockApplication {

	static final String PAGE = """
			query Board($stage: String!, $section: String!) {
				board(stage: $stage, section: $section, first: 20) {
					totalCount
					edges { cursor node { id name totalInvestmentWanYuan stage section districtId zoneId ownerName tiers logIndex } } } }""";

	/** Starts it beside the program, on its database. */
	static ConfigurableApplicationContext start(String url, Program program, String schema, int port) {
		SpringApplication application = new SpringApplication(StockApplication.class);
		application.setRegisterShutdownHook(false);
		application.addInitializers((context) -> context.getBeanFactory()
			.registerSingleton("stockBoards", new Source(url, Program.OWNER, program.ownerPassword(), schema)));
		return application.run("--server.port=" + port, "--spring.graphql.schema.locations=classpath:stock/");
	}

	/** Where the rows are; the owner of the database is past row security. */
	record Source(String url, String user, String password, String schema) {
	}

	@Bean
	HikariDataSource dataSource(Source source) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(source.url());
		config.setUsername(source.user());
		config.setPassword(source.password());
		config.setMaximumPoolSize(24);
		return new HikariDataSource(config);
	}

	record Page(long totalCount, List<Edge> edges) {
	}

	record Edge(String cursor, Row node) {
	}

	record Row(String id, String name, String totalInvestmentWanYuan, String stage, String section,
			@Nullable String districtId, @Nullable String zoneId, @Nullable String ownerName, List<String> tiers,
			long logIndex) {
	}

	@Controller
	static final class Boards {

		private static final String MATCHING = " WHERE on_city AND state = 'ACTIVE' AND stage = ? AND section = ?";

		private final JdbcClient jdbc;

		private final String table;

		Boards(DataSource dataSource, Source source) {
			this.jdbc = JdbcClient.create(dataSource);
			this.table = source.schema() + ".project";
		}

		@QueryMapping
		Page board(@Argument String stage, @Argument String section, @Argument int first) {
			long count = this.jdbc.sql("SELECT count(*) FROM " + this.table + MATCHING)
				.param(stage)
				.param(section)
				.query(Long.class)
				.single();
			List<Edge> edges = this.jdbc.sql(
					"SELECT project_id, name, amount, stage, section, district_id, zone_id, owner_name, tiers, log_index FROM "
							+ this.table + MATCHING + " ORDER BY amount DESC, project_id DESC LIMIT " + first)
				.param(stage)
				.param(section)
				.query((row, number) -> new Edge(row.getLong("amount") + ":" + row.getString("project_id"),
						new Row(row.getString("project_id"), row.getString("name"),
								BigDecimal.valueOf(row.getLong("amount"), 2).toPlainString(), row.getString("stage"),
								row.getString("section"), row.getString("district_id"), row.getString("zone_id"),
								row.getString("owner_name"), List.of(row.getString("tiers").split(",")),
								row.getLong("log_index"))))
				.list();
			return new Page(count, edges);
		}

	}

}
