#include "slices/lottery_proof/table.h"

#include "foundation/base/text.h"

namespace alongside::lottery_proof {

Table::Table(std::string_view file, std::string_view text, Findings& findings)
    : file_(file), reader_(text), findings_(findings) {
  if (!reader_.next(heading_)) {
    broken_ = true;
    findings_.wrong(say("{file} is empty or is no CSV file.", {{"file", file_}}));
  }
}

std::optional<std::size_t> Table::find(std::string_view name) const {
  const std::string exact = tidied_line(name), loose = folded(name);
  std::optional<std::size_t> found;
  for (std::size_t i = heading_.fields.size(); i-- > 0;) {
    if (tidied_line(heading_.fields[i]) == exact) return i;
    if (!found && folded(heading_.fields[i]) == loose) found = i;
  }
  return found;
}

std::optional<std::size_t> Table::column(std::string_view name) {
  const auto found = find(name);
  if (!found && !broken_) {
    findings_.wrong(say("{file} has no column “{column}”.",
                        {{"file", file_}, {"column", std::string(name)}}));
  }
  return found;
}

bool Table::next() {
  if (broken_) return false;
  if (!reader_.next(row_)) {
    if (reader_.problem()) stop_at(reader_.problem()->line);
    return false;
  }
  if (row_.fields.size() != heading_.fields.size()) stop_at(row_.line);
  return !broken_;
}

void Table::stop_at(std::size_t line) {
  broken_ = true;
  findings_.wrong(say("{file}, line {line}: the row does not fit the heading.",
                      {{"file", file_}, {"line", static_cast<std::int64_t>(line)}}));
}

}  // namespace alongside::lottery_proof
