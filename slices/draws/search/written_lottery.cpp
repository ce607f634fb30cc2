#include "slices/draws/search/written_lottery.h"

#include <algorithm>
#include <numeric>

#include "foundation/base/text.h"
#include "slices/draws/setup/pool/pool_table.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {
namespace {

constexpr std::size_t weight_digits = 12;

/// "0.25" and "1" exactly, in parts of `chance_unit`; nothing where it is no decimal from 0 to 1.
std::optional<std::int64_t> chance_in(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto whole = whole_number(text.substr(0, point));
  if (!whole || *whole < 0 || *whole > 1) return std::nullopt;
  std::string part(point == text.npos ? "" : text.substr(point + 1));
  if (part.size() > weight_digits) return std::nullopt;
  part.resize(weight_digits, '0');
  if (!std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  const std::int64_t chance = *whole * lottery::chance_unit + *whole_number(part);
  return chance <= lottery::chance_unit ? std::optional(chance) : std::nullopt;
}

class LotteryReader {
 public:
  LotteryReader(const SourceFile& file, Mistakes& mistakes) : file_(file), mistakes_(mistakes) {}

  std::optional<WrittenLottery> read() {
    const std::size_t before = mistakes_.count();
    const auto table = read_table(file_, mistakes_);
    if (!table || !find_columns(*table)) return std::nullopt;
    for (const TableRow& row : table->rows) take(row);
    if (mistakes_.count() == before) check_whole();
    if (mistakes_.count() != before) return std::nullopt;
    return std::move(lottery_);
  }

 private:
  bool find_columns(const Table& table) {
    weight_ = column_named(table.headings, "weight");
    const auto number = column_named(table.headings, weight_ ? "panel" : "number");
    const auto id = column_named(table.headings, "id");
    if (!number || !id) {
      mistakes_.tell(file_, 1,
                     say("{file}, line 1: this is neither a file of panels (“panel”, “weight”, "
                         "“id”) nor a numbered list (“number”, “id”). Choose panels.csv or "
                         "lottery.csv.",
                         place_in(file_, 1)));
      return false;
    }
    number_ = *number;
    id_ = *id;
    return true;
  }

  void take(const TableRow& row) {
    const auto number = whole_number(tidied_line(row.cells[number_]));
    const long long first = weight_ ? 1 : 0;
    const auto weight = weight_ ? chance_in(tidied_line(row.cells[*weight_])) : 0;
    const std::string id = tidied_line(row.cells[id_]);
    const auto most = static_cast<long long>(most_written_panels);
    if (!number || *number < first || *number >= first + most || !weight || id.empty()) {
      return mistakes_.tell(file_, row.line,
                            say("{file}, line {line}: this line is not as it was written. Take the "
                                "file as it came.",
                                place_in(file_, row.line)));
    }
    const auto index = static_cast<std::size_t>(*number - first);
    if (index >= lottery_.panels.size()) {
      lottery_.panels.resize(index + 1);
      if (weight_) lottery_.weights.resize(index + 1, -1);
    }
    if (weight_ && lottery_.weights[index] != -1 && lottery_.weights[index] != *weight) {
      mistakes_.tell(file_, row.line,
                     say("{file}, line {line}: this panel has another weight further up. Take the "
                         "file as it came.",
                         place_in(file_, row.line)));
    }
    if (weight_) lottery_.weights[index] = *weight;
    lottery_.panels[index].push_back(id);
  }

  void check_whole() {
    const auto empty = [](const std::vector<std::string>& ids) { return ids.empty(); };
    const auto& weights = lottery_.weights;
    if (lottery_.panels.empty() || std::ranges::any_of(lottery_.panels, empty)) {
      mistakes_.tell(
          file_, 0,
          say("{file}: panels are missing. Take the file as it came.", place_in(file_, 1)));
    } else if (weight_ && std::accumulate(weights.begin(), weights.end(), std::int64_t{0}) !=
                              lottery::chance_unit) {
      mistakes_.tell(
          file_, 0,
          say("{file}: the weights do not make 1. Take the file as it came.", place_in(file_, 1)));
    }
  }

  const SourceFile& file_;
  Mistakes& mistakes_;
  std::optional<std::size_t> weight_;
  std::size_t number_ = 0, id_ = 0;
  WrittenLottery lottery_;
};

}  // namespace

std::optional<WrittenLottery> read_lottery(const SourceFile& file, Mistakes& mistakes) {
  return LotteryReader(file, mistakes).read();
}

}  // namespace alongside::draws
