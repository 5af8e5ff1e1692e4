package org.diaodu.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Everything the query side contributes. Needs a {@code DataSource} whose connections
 * work under the application role, a {@code Clock} and the {@code RecordedEvents} to
 * follow.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySide {

}
