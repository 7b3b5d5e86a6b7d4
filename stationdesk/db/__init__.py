"""Where rows are kept: engine, tables, migrations, triggers."""
