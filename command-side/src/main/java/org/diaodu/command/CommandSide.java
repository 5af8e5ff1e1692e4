package org.diaodu.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The whole command side, for whoever assembles the program. Expects a
 * {@code javax.sql.DataSource}, a {@code java.time.Clock} and an
 * {@code org.diaodu.kernel.message.IdSource} from it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandSide {

}
