-- Which obstacles were reported of which project, made from the dispatch log and nothing else: the light 受阻 is judged by
-- them (ADR 0110). How far the log was read is a row of command.reaction.

CREATE TABLE command.project_obstacle (
  obstacle_id    text   COLLATE "C" PRIMARY KEY,
  project_id     text   COLLATE "C" NOT NULL,
  reported_index bigint NOT NULL,
  gone_on        date
);

COMMENT ON TABLE command.project_obstacle IS 'One row per obstacle: the project it blocks, and since when it is gone';
COMMENT ON COLUMN command.project_obstacle.reported_index IS 'Log index of its report: passes over open obstacles go by it';
COMMENT ON COLUMN command.project_obstacle.gone_on IS 'Day on which it was confirmed as solved, withdrawn or merged; null while it is open';

CREATE INDEX project_obstacle_project ON command.project_obstacle (project_id);
CREATE INDEX project_obstacle_open ON command.project_obstacle (reported_index) WHERE gone_on IS NULL;

COMMENT ON COLUMN command.light_pass.pass_id IS
  'turn-2018-03, first, day-2018-03-05 (projects with open obstacles), or the event that made it necessary';

GRANT SELECT, INSERT, UPDATE ON command.project_obstacle TO diaodu_app;
