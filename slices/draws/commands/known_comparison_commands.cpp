// What is known of a draw from elsewhere, compared row by row: `compare_known` of
// checked_folder_commands.h.
#include <algorithm>
#include <map>

#include "foundation/base/secrets.h"
#include "foundation/files/read_file.h"
#include "slices/draws/commands/checked_folder_commands.h"
#include "slices/draws/commands/table_file_commands.h"
#include "slices/draws/setup/pool/named_people.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

/// Tells the first differences; of more, that there are more.
class Differences {
 public:
  explicit Differences(FolderFindings& findings) : findings_(findings) {}
  ~Differences() {
    if (count_ <= most_differences) return;
    findings_.wrong(say_many("There is {count} more difference.",
                             "There are {count} more differences.",
                             static_cast<std::int64_t>(count_ - most_differences)));
  }
  Differences(const Differences&) = delete;
  Differences& operator=(const Differences&) = delete;

  void tell(Message message) {
    if (++count_ <= most_differences) findings_.wrong(std::move(message));
  }
  bool none() const { return count_ == 0; }

 private:
  FolderFindings& findings_;
  std::size_t count_ = 0;
};

void compare_row(const People& given, std::size_t row, const People& used, std::size_t used_row,
                 const std::string& name, Differences& differences) {
  for (std::size_t column = 0; column < used.headings.size(); ++column) {
    const auto there = column_named(given.headings, used.headings[column]);
    const std::string cell = there ? given.rows[row][*there] : "";
    if (cell == used.rows[used_row][column]) continue;
    differences.tell(
        say("{file}, line {line}: “{column}” is “{given}”, and the draw was made with "
            "“{used}”.",
            {{"file", name},
             {"line", static_cast<std::int64_t>(given.lines[row])},
             {"column", used.headings[column]},
             {"given", cell},
             {"used", used.rows[used_row][column]}}));
  }
}

void compare_people(const People& given, const People& used, bool may_have_more,
                    const std::string& name, Differences& differences) {
  const auto places = places_of(used);
  std::size_t found = 0;
  bool in_order = true;
  for (std::size_t row = 0; row < given.rows.size(); ++row) {
    const auto place = places.find(given.id(row));
    if (place == places.end()) {
      if (may_have_more) continue;
      differences.tell(
          say("{file}, line {line}: the draw was made without the person with the id "
              "“{id}”.",
              {{"file", name},
               {"line", static_cast<std::int64_t>(given.lines[row])},
               {"id", given.id(row)}}));
      continue;
    }
    const auto used_row = static_cast<std::size_t>(place->second);
    in_order = in_order && (may_have_more || used_row == row);
    ++found;
    compare_row(given, row, used, used_row, name, differences);
  }
  if (found < used.rows.size()) {
    differences.tell(say_many("{file}: {count} person with whom the draw was made is missing.",
                              "{file}: {count} people with whom the draw was made are missing.",
                              static_cast<std::int64_t>(used.rows.size() - found),
                              {{"file", name}}));
  } else if (!in_order && differences.none()) {
    differences.tell(
        say("{file}: the people are in another order than in the draw.", {{"file", name}}));
  }
}

using QuotasByName = std::map<std::pair<std::string, std::string>, lottery::Quota>;

QuotasByName quotas_by_name(const std::vector<lottery::Feature>& features) {
  QuotasByName quotas;
  for (const lottery::Feature& feature : features) {
    for (const lottery::Quota& quota : feature.values) quotas[{feature.name, quota.value}] = quota;
  }
  return quotas;
}

void compare_quota_lists(const Features& given, const std::vector<lottery::Feature>& used,
                         const std::string& name, Differences& differences) {
  const QuotasByName asked = quotas_by_name(used), there = quotas_by_name(given.features);
  for (const auto& [key, quota] : there) {
    std::vector<Argument> all{{"file", name},
                              {"feature", key.first},
                              {"value", key.second},
                              {"min", std::int64_t{quota.min}},
                              {"max", std::int64_t{quota.max}}};
    const auto found = asked.find(key);
    if (found == asked.end()) {
      differences.tell(
          say("{file}: the draw was made without a quota for “{value}” of “{feature}”.",
              std::move(all)));
    } else if (found->second.min != quota.min || found->second.max != quota.max) {
      all.push_back({"used_min", std::int64_t{found->second.min}});
      all.push_back({"used_max", std::int64_t{found->second.max}});
      differences.tell(
          say("{file} asks for {min} to {max} people with “{value}” of “{feature}”, and "
              "the draw was made with {used_min} to {used_max}.",
              std::move(all)));
    }
  }
  for (const auto& [key, quota] : asked) {
    if (there.contains(key)) continue;
    differences.tell(
        say("{file}: there is no quota for “{value}” of “{feature}”, and the draw was "
            "made with one.",
            {{"file", name}, {"feature", key.first}, {"value", key.second}}));
  }
}

class KnownComparison {
 public:
  KnownComparison(const KnownOfDraw& known, const UsedInput& used, FolderFindings& findings)
      : known_(known), used_(used), findings_(findings) {}

  Problems compare() {
    std::string features_text, people_text;
    bring(known_.features, "features", features_text);
    bring(known_.people, "people", people_text);
    if (!problems_.empty()) return problems_;
    if (!known_.features.empty()) compare_features(features_text);
    if (!known_.people.empty()) compare_pool(people_text);
    if (used_.is_old && (known_.features.empty() || known_.people.empty())) {
      findings_.open(
          say("An earlier version of this program wrote this folder. Name the files that "
              "the draw was made from, with --people and --features: without them nobody "
              "can tell whether these are its people and quotas."));
    }
    return problems_;
  }

 private:
  void bring(const std::string& path, const std::string& field, std::string& text) {
    if (path.empty()) return;
    auto content = read_table_file(path, field);
    if (content)
      text = std::move(content).take().text;
    else
      problems_.insert(problems_.end(), content.problems().begin(), content.problems().end());
  }

  void tell_same(const std::string& name, bool same_bytes) {
    findings_.right(same_bytes
                        ? say("{file} is the file that the draw was made from.", {{"file", name}})
                        : say("{file} says the same as the file that the draw was made from.",
                              {{"file", name}}));
  }

  /// Nothing can be compared: it is told that this is another file.
  void tell_other(const std::string& name) {
    findings_.wrong(say("{file} is not the file that the draw was made from.", {{"file", name}}));
  }

  void compare_features(const std::string& text) {
    const std::string name = name_of_path(known_.features);
    Mistakes mistakes;
    const auto given = read_features({"features", name, text}, mistakes);
    if (!given) return tell_other(name);
    if (used_.old_replacement) {
      return findings_.open(
          say("The quotas of a replacement that an earlier version made cannot be "
              "compared with {file}: they are those of the free places alone.",
              {{"file", name}}));
    }
    Differences differences(findings_);
    compare_quota_lists(*given, used_.whole.files.features.features, name, differences);
    if (!differences.none()) return tell_other(name);
    tell_same(name, !used_.is_old && text == used_.whole.features_text);
  }

  void compare_pool(const std::string& text) {
    const std::string name = name_of_path(known_.people);
    if (!used_.is_old && text == used_.whole.people_text) return tell_same(name, true);
    Mistakes mistakes;
    const auto given = read_people({"people", name, text}, used_.whole.files.features,
                                   used_.settings.options, mistakes);
    if (!given) {
      for (const Mistake& mistake : mistakes.told()) findings_.wrong(mistake.message);
      return tell_other(name);
    }
    Differences differences(findings_);
    compare_people(*given, used_.whole.files.people, used_.old_replacement, name, differences);
    if (!differences.none()) return tell_other(name);
    tell_same(name, false);
  }

  const KnownOfDraw& known_;
  const UsedInput& used_;
  FolderFindings& findings_;
  Problems problems_;
};

void compare_typed(const KnownOfDraw& known, const UsedInput& used, FolderFindings& findings) {
  const DrawSettings& settings = used.settings;
  if (known.seats != 0 && known.seats != settings.seats) {
    findings.wrong(say("The draw was made with a size of {seats}.",
                       {{"seats", std::int64_t{settings.seats}}}));
  }
  if (known.method && *known.method != settings.method) {
    findings.wrong(say("The draw was made with the method “{method}”.",
                       {{"method", std::string(name_of(settings.method))}}));
  }
  const auto& columns = settings.options.address_columns;
  const auto& typed = known.options.address_columns;
  if (!typed.empty() && !std::ranges::equal(typed, columns, {}, folded, folded)) {
    findings.wrong(say("The draw was made with another rule for people of one address."));
  }
  if (!known.options.id_column.empty() &&
      folded(known.options.id_column) !=
          folded(used.whole.files.people.headings[used.whole.files.people.id_column])) {
    findings.wrong(say("The draw was made with another column of ids."));
  }
}

}  // namespace

Problems compare_known(const KnownOfDraw& known, const FolderFiles& files, const UsedInput& used,
                       FolderFindings& findings) {
  compare_typed(known, used, findings);
  if (!known.fingerprint.empty()) {
    const std::string wanted = folded(known.fingerprint);
    const auto list = files.find("lottery.csv");
    const bool same = fingerprint(files.at("panels.csv")) == wanted ||
                      (list != files.end() && fingerprint(list->second) == wanted);
    same ? findings.right(say("The panels are those whose fingerprint was published."))
         : findings.wrong(say("The panels are not those whose fingerprint was published."));
  }
  return KnownComparison(known, used, findings).compare();
}

}  // namespace alongside::draws
