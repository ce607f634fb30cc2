// Brings the database's tables up to what the program wants.
//
// A migration is `slices/NAME/migrations/NNNN_title.sql`, embedded; NNNN counts through all
// slices, so that the order is one. Its text is for both databases; three words differ and are
// written so: {{id}} a primary key the database numbers, {{key}} a primary key we number, and
// {{rows_by_key}} at a table's end, for tables that are only reached by their whole primary key.
//
// What only one database has (an index of words) stands between {{sqlite}}, {{postgresql}} and
// {{end}}.
//
// A table is rebuilt, where ALTER TABLE does not reach, so: make `pictures_new`, copy the rows, and
// write {{replace pictures}}, which puts it in the place of `pictures`: what points to `pictures`
// points to the new one and loses no row, numbers go on where they stood, and a row that would
// point to nothing stops the migration. Indexes of the new table are made after that.
//
// What was applied stands in the table `migrations`, under the file's name without `.sql`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/embedded.h"
#include "foundation/db/database.h"

namespace alongside {

/// Applies what is missing, each in a transaction of its own, and returns their names. Throws
/// CommandProblem, and changes nothing, where the database holds a migration that this program
/// does not know: it was made by a newer version.
std::vector<std::string> migrate(Database& database);

/// The same with other files than the embedded ones, in the order of their numbers.
std::vector<std::string> migrate(Database& database, std::span<const embedded::File> files);

/// Names of those that were applied, in their order. There must be tables already.
std::vector<std::string> applied_migrations(Transaction& transaction);

/// Names of migrations that are not applied yet; throws as `migrate` does.
std::vector<std::string> missing_migrations(Database& database);
std::vector<std::string> missing_migrations(Database& database,
                                            std::span<const embedded::File> files);

/// `text` with the words in double braces replaced by what `engine` calls them.
std::string migration_for(Engine engine, std::string_view text);

}  // namespace alongside
