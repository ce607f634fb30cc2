// Folders of draws with one thing forged: `verify` finds it.
//
// What may be changed and still be right: nothing, where fingerprints are left as they are. Where
// somebody makes all fingerprints again, only what means the same: pool.csv or quotas.csv written
// otherwise (blanks, line ends) and reading the same.
#include <array>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <map>

#include "foundation/base/json_value.h"
#include "foundation/base/random.h"
#include "foundation/base/secrets.h"
#include "slices/draws/commands/checked_folder_commands.h"
#include "slices/draws/commands/select_testing.h"

namespace alongside::draws::verify_tamper_test {
namespace {

namespace json = boost::json;
using ::testing::Contains;
using ::testing::HasSubstr;

/// 14 people, 5 seats: small, so that thousands of forged folders are checked in seconds.
class ForgedFolder : public SelectCommands {
 protected:
  static constexpr int size = 5;

  void SetUp() override {
    std::string people = "id,name,gender,age,street\n";
    for (int i = 0; i < 14; ++i) {
      people += "p" + std::to_string(i) + ",Name " + std::to_string(i) +
                (i % 3 == 0 ? ",female" : ",male") + (i % 4 < 2 ? ",young" : ",old") + ",Street " +
                std::to_string(i / 2) + "\n";
    }
    source.write("people.csv", people);
    source.write("features.csv",
                 "feature,value,min,max\ngender,female,2,3\ngender,male,2,3\nage,young,2,3\n"
                 "age,old,2,3\n");
  }

  FolderFiles drawn(std::size_t numbered = 20) {
    SelectInput asked = input(size);
    asked.options.address_columns = {"street"};
    DrawOptions options = draw();
    options.numbered = numbered;
    EXPECT_EQ(select(asked, options).status, done);
    return *read_folder(out.path());
  }
  FolderFiles replaced() {
    drawn(0);
    const std::string free = *ids_in(out.content("selected.csv")).begin();
    const Said said = said_of(replace_people(
        {}, {.from = out.path(), .free = free},
        {.seed = "fresh", .numbered = 10, .out = second.path(), .overwrite = true}, {.now = now}));
    EXPECT_EQ(said.status, done) << testing::PrintToString(said.lines);
    return *read_folder(second.path());
  }
  KnownOfDraw known() const { return {.people = input().people, .features = input().features}; }

  static int status_of(const FolderFiles& files, const KnownOfDraw& known = {}) {
    const auto told = verify_files(files, known);
    return told ? static_cast<int>(told->outcome) : wrong;
  }
  static void expect_found(const FolderFiles& files, const std::string& change) {
    EXPECT_NE(status_of(files), done) << change;
  }
  /// With all fingerprints made again, as somebody does who knows how.
  void expect_found_anyhow(FolderFiles forged, const FolderFiles& honest,
                           const std::string& change) {
    expect_found(forged, change);
    make_fingerprints_again(forged, honest);
    EXPECT_NE(status_of(forged, known()), done) << change << ", with fingerprints";
  }

  static void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  static void make_fingerprints_again(FolderFiles& forged, const FolderFiles& honest) {
    for (const char* changed : {"pool.csv", "quotas.csv", "", "report.json"}) {
      for (const auto& [name, content] : honest) {
        const bool now = *changed == '\0' ? !name.starts_with("report") : name == changed;
        if (!now || !forged.contains(name)) continue;
        const std::string before = fingerprint(content), after = fingerprint(forged[name]);
        for (const char* file : {"certificate.json", "report.json", "report.html"}) {
          if (name != file && before != after) replace_all(forged[file], before, after);
        }
      }
    }
  }
};

TEST_F(ForgedFolder, IsRightAsItIs) {
  EXPECT_EQ(status_of(drawn(), known()), done);
  EXPECT_EQ(status_of(drawn(0), known()), done);
  EXPECT_EQ(status_of(replaced(), known()), done);
}

/// All places of numbers, texts and truths in a JSON value, each with something else in its place.
void each_other_value(json::value& value, const std::function<void(const std::string&)>& visit,
                      const std::string& path = "") {
  if (auto* object = value.if_object()) {
    std::vector<std::string> keys;
    for (const auto& [key, one] : *object) keys.emplace_back(key);
    for (const std::string& key : keys) {
      const json::value kept = object->at(key);
      each_other_value(object->at(key), visit, path + "/" + key);
      object->erase(key);
      visit(path + " without " + key);
      object->insert_or_assign(key, kept);
    }
    return;
  }
  if (auto* array = value.if_array()) {
    for (std::size_t i = 0; i < array->size(); ++i) {
      each_other_value((*array)[i], visit, path + "/" + std::to_string(i));
    }
    const json::array kept = *array;
    if (!array->empty()) {
      array->pop_back();
      visit(path + " without its last");
    }
    *array = kept;
    array->push_back(kept.empty() ? json::value("p1") : kept.back());
    visit(path + " with one more");
    *array = kept;
    return;
  }
  const json::value kept = value;
  std::vector<json::value> others;
  if (kept.is_bool()) others = {json::value(!kept.get_bool())};
  if (kept.is_string()) {
    const std::string text(kept.get_string());
    others = {json::value(text + "x"), json::value("p1"), json::value("")};
  }
  if (kept.is_int64()) {
    others = {json::value(kept.get_int64() + 1), json::value(kept.get_int64() - 1)};
  }
  if (kept.is_double()) others = {json::value(kept.get_double() * 1.01 + 0.001)};
  for (const json::value& other : others) {
    if (other == kept) continue;
    value = other;
    visit(path + " as " + json::serialize(other));
  }
  value = kept;
}

void forge_json(const FolderFiles& honest, const std::string& name,
                const std::function<void(const FolderFiles&, const std::string&)>& expect) {
  json::value value = *json_value(honest.at(name));
  each_other_value(value, [&](const std::string& change) {
    FolderFiles forged = honest;
    forged[name] = json::serialize(value);
    expect(forged, name + change);
  });
}

TEST_F(ForgedFolder, IsFoundWithAnyOtherFieldOfItsJson) {
  for (const FolderFiles& honest : {drawn(), replaced()}) {
    for (const char* name : {"report.json", "settings.json", "certificate.json"}) {
      forge_json(honest, name, [](const FolderFiles& forged, const std::string& change) {
        expect_found(forged, change);
      });
    }
  }
}

/// What of the certificate may differ although fingerprints are right again: nothing that says who
/// could be drawn. Multipliers of a proof may be others that prove the same.
TEST_F(ForgedFolder, IsFoundWithOtherQuotasAndAllFingerprintsMadeAgain) {
  const FolderFiles honest = drawn();
  for (const char* field :
       {"seats", "people", "features", "address_columns", "types", "method", "id_column"}) {
    json::value certificate = *json_value(honest.at("certificate.json"));
    each_other_value(certificate.at(field), [&](const std::string& change) {
      FolderFiles forged = honest;
      forged["certificate.json"] = json::serialize(certificate);
      expect_found_anyhow(forged, honest, std::string(field) + change);
    });
  }
}

void forge_cells(const FolderFiles& honest, const std::string& name,
                 const std::function<void(const FolderFiles&, const std::string&)>& expect) {
  const auto rows = rows_of(honest.at(name));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      const std::string& below = rows[row + 1 < rows.size() ? row + 1 : 1][column];
      for (const std::string& other : {rows[row][column] + "1", below, std::string("x")}) {
        if (other == rows[row][column]) continue;
        auto forged_rows = rows;
        forged_rows[row][column] = other;
        std::string text;
        for (const auto& one : forged_rows) append_csv_row(text, one);
        FolderFiles forged = honest;
        forged[name] = text;
        expect(forged, name + " " + std::to_string(row) + "/" + std::to_string(column) + ": " +
                           rows[row][column] + " as " + other);
      }
    }
  }
}

TEST_F(ForgedFolder, IsFoundWithAnyOtherCellOfItsTables) {
  for (const FolderFiles& honest : {drawn(), replaced()}) {
    for (const auto& [name, content] : honest) {
      if (!name.ends_with(".csv")) continue;
      forge_cells(honest, name, [&](const FolderFiles& forged, const std::string& change) {
        expect_found_anyhow(forged, honest, change);
      });
    }
  }
}

TEST_F(ForgedFolder, IsFoundWithoutAnyOfItsFiles) {
  for (const FolderFiles& honest : {drawn(), replaced()}) {
    for (const auto& [name, content] : honest) {
      if (name == "report.json" || name == "panels.csv" || name == "probabilities.csv" ||
          name == "certificate.json") {
        continue;  // Told before anything is checked: read_folder.
      }
      FolderFiles forged = honest;
      forged.erase(name);
      expect_found(forged, "without " + name);
    }
  }
}

TEST_F(ForgedFolder, IsFoundWithAListOfAnEarlierDraw) {
  const FolderFiles earlier = drawn(20);
  FolderFiles mixed = drawn(0);
  mixed["lottery.csv"] = earlier.at("lottery.csv");
  expect_found(mixed, "with a list that it has not");
}

TEST_F(ForgedFolder, IsFoundWithAnotherPanelOfTheListAsIfItWasDrawn) {
  const FolderFiles honest = drawn();
  std::set<std::string> found;
  for (int seed = 0; seed < 200; ++seed) {
    SelectInput asked = input(size);
    asked.options.address_columns = {"street"};
    DrawOptions options = draw(std::to_string(seed));
    options.numbered = 20;
    ASSERT_EQ(select(asked, options).status, done);
    const FolderFiles other = *read_folder(out.path());
    if (other.at("selected.csv") == honest.at("selected.csv")) continue;
    FolderFiles forged = honest;
    for (const char* name : {"selected.csv", "remaining.csv"}) forged[name] = other.at(name);
    expect_found_anyhow(forged, honest, "the panel of seed " + std::to_string(seed));
    FolderFiles reseeded = honest;
    replace_all(reseeded["report.json"], "\"dice\"", "\"" + options.seed + "\"");
    expect_found_anyhow(reseeded, honest, "the seed " + options.seed);
    if (!found.insert(other.at("selected.csv")).second) continue;
    EXPECT_NE(status_of(other, {.seed = "dice"}), done) << "another seed than the one known";
  }
  EXPECT_GT(found.size(), 3U);
}

TEST_F(ForgedFolder, IsFoundWhereItWasMadeOfOtherQuotasOrPeople) {
  const FolderFiles honest = drawn();
  ASSERT_EQ(status_of(honest, known()), done);
  Folder other;
  KnownOfDraw changed = known();
  changed.features = other.write("features.csv",
                                 "feature,value,min,max\ngender,female,2,3\ngender,male,2,4\n"
                                 "age,young,2,3\nage,old,2,3\n");
  const auto told = verify_files(honest, changed);
  EXPECT_THAT(
      said_of(told).lines,
      Contains("Not right: features.csv asks for 2 to 4 people with “male” of “gender”, and "
               "the draw was made with 2 to 3."));
  changed = known();
  changed.people =
      other.write("people.csv", source.content("people.csv") + "new,Name,female,young,Street 99\n");
  EXPECT_EQ(status_of(honest, changed), no);
  std::string people = source.content("people.csv");
  changed.people = other.write("people.csv", people.replace(people.find("Name 3"), 6, "Name X"));
  EXPECT_THAT(said_of(verify_files(honest, changed)).lines,
              Contains("Not right: people.csv, line 5: “name” is “Name X”, and the draw was made "
                       "with “Name 3”."));
}

TEST_F(ForgedFolder, MayBeComparedWithFilesThatSayTheSame) {
  const FolderFiles honest = drawn();
  std::string people = source.content("people.csv");
  replace_all(people, "\n", "\r\n");
  KnownOfDraw same = known();
  Folder other;
  same.people = other.write("people.csv", people);
  EXPECT_EQ(status_of(honest, same), done);
}

TEST_F(ForgedFolder, IsFoundByWhatIsKnownOfItsSettings) {
  const FolderFiles honest = drawn();
  EXPECT_EQ(status_of(honest, {.seats = size}), done);
  EXPECT_EQ(status_of(honest, {.seats = size + 1}), no);
  EXPECT_EQ(status_of(honest, {.options = {.address_columns = {"Street"}}}), done);
  EXPECT_EQ(status_of(honest, {.options = {.address_columns = {"name"}}}), no);
  EXPECT_EQ(status_of(honest, {.method = lottery::Method::nash}), no);
  EXPECT_EQ(status_of(honest, {.fingerprint = fingerprint(honest.at("lottery.csv"))}), done);
  EXPECT_EQ(status_of(honest, {.fingerprint = fingerprint("other")}), no);
}

/// Ten thousand: bytes changed, taken out and put in, pieces moved, in any of the files.
TEST_F(ForgedFolder, IsFoundWithAnyByteOfAnyFileForged) {
  const std::array<FolderFiles, 2> folders{drawn(6), replaced()};
  Random random(20);
  int passed = 0;
  for (int i = 0; i < 10'000; ++i) {
    const FolderFiles& honest = folders[static_cast<std::size_t>(i % 2)];
    FolderFiles forged = honest;
    auto file = forged.begin();
    std::advance(file, random.below(forged.size()));
    std::string& text = file->second;
    const auto at = static_cast<std::size_t>(random.below(text.size()));
    const auto piece = static_cast<std::size_t>(random.below(30) + 1);
    switch (random.below(4)) {
      case 0:
        text[at] = static_cast<char>(text[at] ^ static_cast<char>(1 << random.below(7)));
        break;
      case 1:
        text.erase(at, piece);
        break;
      case 2:
        text.insert(at, 1, "0123456789,\"x "[random.below(14)]);
        break;
      default:
        text.insert(static_cast<std::size_t>(random.below(text.size())), text.substr(at, piece));
    }
    if (text == honest.at(file->first)) continue;
    if (status_of(forged) == done) {
      ++passed;
      ADD_FAILURE() << file->first << " at " << at;
    }
  }
  EXPECT_EQ(passed, 0);
}

}  // namespace
}  // namespace alongside::draws::verify_tamper_test
