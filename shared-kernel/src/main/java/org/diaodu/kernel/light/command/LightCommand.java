package org.diaodu.kernel.light.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of the lights of a project.
 */
public sealed interface LightCommand extends DomainCommand permits JudgeLights, RateConfidence {

}
