// The files of a draw: people and quotas with a NUL between them, and the first again as a file of
// panels and as a list of ids. Whatever they hold, they are read or refused with words; what was
// read is a sound pool, and reads the same when it is written and read again.
#include <algorithm>
#include <array>
#include <numeric>

#include "foundation/base/text.h"
#include "fuzz/fuzz.h"
#include "slices/draws/search/lottery_files.h"
#include "slices/draws/search/written_lottery.h"
#include "slices/draws/setup/pool/named_people.h"
#include "slices/draws/setup/pool/pool_files.h"
#include "slices/draws/setup/quotas/quota_reach.h"

namespace alongside {
namespace {

using namespace draws;

PoolSources sources_of(std::string_view people, std::string_view features) {
  return {.people = {"people", "people.csv", people},
          .features = {"features", "features.csv", features},
          .seats = 3,
          .options = {.address_columns = {}}};
}

void have_words(const Mistakes& mistakes) {
  must(!mistakes.empty());
  for (const Mistake& mistake : mistakes.told()) {
    must(!mistake.message.text().empty());
    for (const Argument& argument : mistake.message.arguments()) {
      if (const auto* text = std::get_if<std::string>(&argument.value)) must(is_utf8(*text));
    }
  }
  must(mistakes.problems().size() <= most_mistakes_told + 1);
}

void reads_the_same_again(const PoolFiles& files, const std::string& features) {
  std::vector<int> everybody(files.people.rows.size());
  std::iota(everybody.begin(), everybody.end(), 0);
  const std::string written = people_csv(files.people, everybody);
  if (written.starts_with("\xef\xbb\xbf")) return;  // It would be taken for a byte order mark.
  Mistakes mistakes;
  const auto again = read_pool(sources_of(written, features), mistakes);
  must(again.has_value());
  must(again->people.headings == files.people.headings);
  must(again->people.rows == files.people.rows);
  must(again->pool.values == files.pool.values);
}

void read_files(std::string_view people, std::string_view features, bool same_address) {
  PoolSources sources = sources_of(people, features);
  if (same_address) sources.options.address_columns = {"street"};
  Mistakes mistakes;
  const auto files = read_pool(sources, mistakes);
  if (!files) return have_words(mistakes);
  must(mistakes.empty());
  must(lottery::is_sound(files->pool));
  must(files->pool.people() == files->people.rows.size());
  for (const QuotaProblem& problem : quotas_out_of_reach(files->pool)) {
    must(!problem.message.text().empty());
  }
  if (!same_address) reads_the_same_again(*files, std::string(features));
}

void read_written(std::string_view bytes) {
  Mistakes mistakes;
  const auto lottery = read_lottery({"file", "panels.csv", bytes}, mistakes);
  if (!lottery) return have_words(mistakes);
  must(!lottery->panels.empty());
  must(!lottery->by_weight() || lottery->weights.size() == lottery->panels.size());
}

void read_ids(std::string_view bytes) {
  Mistakes mistakes;
  for (const std::string& id : ids_in_file({"free", "free.csv", bytes}, "id", mistakes)) {
    must(!id.empty());
  }
  ids_in_list(bytes);
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const std::string_view bytes = bytes_of(data, size);
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::string_view people = bytes.substr(0, end);
  const std::string_view features = bytes.substr(std::min(end + 1, bytes.size()));
  read_files(people, features, false);
  read_files(people, features, true);
  read_written(people);
  read_ids(people);
  return 0;
}
