"""How a record of an older version becomes one of this version, one module per revision."""
