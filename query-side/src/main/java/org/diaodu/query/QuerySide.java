package org.diaodu.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Everything the query side contributes. Needs a {@code DataSource} whose connections
 * work under the application role, a {@code Clock} and the {@code RecordedEvents} to
 * follow. Beans carry their whole class name, since the command side has classes of the
 * same simple name.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QuerySide {

}
