"""Have the database itself refuse to change or take away a judgement, whoever asks.

A later step that alters this table must make these triggers anew: SQLite rebuilds a table to alter it and drops them.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_SAYS = "a judgement is never changed or deleted; add another one instead"

SQLITE = (
    f"CREATE TRIGGER tally_judgement_update BEFORE UPDATE ON tally_judgement BEGIN SELECT RAISE(ABORT, '{_SAYS}'); END",
    f"CREATE TRIGGER tally_judgement_delete BEFORE DELETE ON tally_judgement BEGIN SELECT RAISE(ABORT, '{_SAYS}'); END",
    # INSERT OR REPLACE deletes without asking the trigger for deletes
    """CREATE TRIGGER tally_judgement_replace BEFORE INSERT ON tally_judgement WHEN EXISTS
        (SELECT 1 FROM tally_judgement WHERE id = NEW.id OR (dossier_id = NEW.dossier_id AND "key" = NEW."key"))
        BEGIN SELECT RAISE(ABORT, 'a judgement is never replaced; add another one instead'); END""",
)
POSTGRESQL = (
    f"""CREATE FUNCTION tally_judgement_stays() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{_SAYS}'; END $$""",
    """CREATE TRIGGER tally_judgement_row BEFORE UPDATE OR DELETE ON tally_judgement
        FOR EACH ROW EXECUTE FUNCTION tally_judgement_stays()""",
    """CREATE TRIGGER tally_judgement_all BEFORE TRUNCATE ON tally_judgement
        FOR EACH STATEMENT EXECUTE FUNCTION tally_judgement_stays()""",
)


def guard(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[editor.connection.vendor]
    for statement in statements:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("store", "0001_records")]
    operations = [migrations.RunPython(guard)]
