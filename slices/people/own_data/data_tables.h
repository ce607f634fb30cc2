// All that is kept of a person, as tables for a spreadsheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alongside::people {

struct DataTable {
  std::string file_name;  // "sessions.csv"
  std::string csv;        // UTF-8 with its mark, so that Excel reads it; formulas defused.
};

/// Of what all rooms wrote (`Room::own_data`): one table of each list, with a column for each name;
/// and "account.csv" of what stands by itself. A list within a list is one field.
/// Throws std::logic_error for what is no such object.
std::vector<DataTable> data_tables(std::string_view json);

/// "signed_in_at": "Signed in at".
std::string spoken_name(std::string_view name);

}  // namespace alongside::people
