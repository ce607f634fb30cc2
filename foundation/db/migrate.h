// Brings the database's tables up to what the program wants.
//
// A migration is `slices/NAME/migrations/NNNN_title.sql`, embedded; NNNN counts through all
// slices, so that the order is one. Its text is for both databases; three words differ and are
// written so: {{id}} a primary key the database numbers, {{key}} a primary key we number, and
// {{rows_by_key}} at a table's end, for tables that are only reached by their whole primary key.
#pragma once

#include <string>
#include <vector>

#include "foundation/db/database.h"

namespace alongside {

/// Applies what is missing, each in a transaction of its own, and returns their names. Throws
/// CommandProblem, and changes nothing, where the database holds a migration that this program
/// does not know: it was made by a newer version.
std::vector<std::string> migrate(Database& database);

/// Names of migrations that are not applied yet; throws as `migrate` does.
std::vector<std::string> missing_migrations(Database& database);

}  // namespace alongside
