#include "slices/lottery_proof/public_draw.h"

#include <algorithm>
#include <boost/json/value.hpp>

#include "foundation/base/json_value.h"
#include "foundation/base/random.h"
#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "slices/lottery_proof/findings.h"

namespace alongside::lottery_proof {
namespace {

namespace json = boost::json;

constexpr std::int64_t panels_in_all = 1000;

/// The field that is not as the format says; does not leave this file.
struct NotAsTheFormatSays {
  std::string field;
};

const json::value& inside(const json::value& value, const char* name) {
  const json::object* object = value.if_object();
  const json::value* found = object == nullptr ? nullptr : object->if_contains(name);
  if (found == nullptr) throw NotAsTheFormatSays{name};
  return *found;
}

std::string text_inside(const json::value& value, const char* name) {
  const json::string* text = inside(value, name).if_string();
  if (text == nullptr) throw NotAsTheFormatSays{name};
  return {text->data(), text->size()};
}

std::int64_t number_inside(const json::value& value, const char* name) {
  const std::int64_t* number = inside(value, name).if_int64();
  if (number == nullptr) throw NotAsTheFormatSays{name};
  return *number;
}

const json::array& list_inside(const json::value& value, const char* name) {
  const json::array* list = inside(value, name).if_array();
  if (list == nullptr) throw NotAsTheFormatSays{name};
  return *list;
}

std::string seat_of(std::int64_t panel, std::int64_t person, const std::string& salt) {
  return fingerprint("seat\n" + std::to_string(panel) + "\n" + std::to_string(person) + "\n" +
                     salt);
}

std::string panel_of(std::int64_t panel, const std::string& seats) {
  return fingerprint("panel\n" + std::to_string(panel) + "\n" + seats);
}

/// Up along the path.
std::string climb(std::string print, const json::array& path) {
  for (const json::value& step : path) {
    const bool left = step.is_object() && step.get_object().contains("left");
    print = left ? fingerprint("join\n" + text_inside(step, "left") + "\n" + print)
                 : fingerprint("join\n" + print + "\n" + text_inside(step, "right"));
  }
  return print;
}

std::string top(std::vector<std::string> prints) {
  while (prints.size() > 1) {
    std::vector<std::string> above;
    for (std::size_t i = 0; i < prints.size(); i += 2) {
      above.push_back(i + 1 == prints.size()
                          ? prints[i]
                          : fingerprint("join\n" + prints[i] + "\n" + prints[i + 1]));
    }
    prints = std::move(above);
  }
  return prints.empty() ? "" : prints.front();
}

std::string top_of_seats(std::vector<std::string> seats) {
  std::ranges::sort(seats);
  return top(std::move(seats));
}

std::uint64_t seed_number(const std::string& text) {
  std::uint64_t number = 0;
  for (const char digit : fingerprint(text).substr(0, 16)) {
    const int value = digit <= '9' ? digit - '0' : digit - 'a' + 10;
    number = number * 16 + static_cast<std::uint64_t>(value);
  }
  return number;
}

class PublicDrawCheck {
 public:
  explicit PublicDrawCheck(Findings& findings) : findings_(findings) {}

  void draw(const json::value& file, const std::string& written_down) {
    expect_format(file, "alongside-public-draw-1");
    if (number_inside(file, "panels") != panels_in_all) throw NotAsTheFormatSays{"panels"};
    root_ = text_inside(file, "root");
    people_ = number_inside(file, "people");
    if (!written_down.empty() && written_down != root_) {
      findings_.wrong(
          say("The fingerprint of the panels in draw.json is not the one that you gave."));
    }
    if (!file.get_object().contains("drawn")) {
      return findings_.right(say(
          "The draw is not made yet. The fingerprint of its panels is {root}.", {{"root", root_}}));
    }
    const json::value& drawn = inside(file, "drawn");
    seed(file, drawn);
    row(drawn, number_inside(file, "seats"));
  }

  void own(const json::value& file) {
    expect_format(file, "alongside-own-panels-1");
    same_root(file, "own-panels.json");
    const std::int64_t person = number_inside(file, "person");
    for (const json::value& one : list_inside(file, "panels")) {
      const std::int64_t panel = number_inside(one, "panel");
      const std::string seats =
          climb(seat_of(panel, person, text_inside(one, "salt")), list_inside(one, "to_panel"));
      if (climb(panel_of(panel, seats), list_inside(one, "to_root")) == root_) continue;
      findings_.wrong(say("own-panels.json: panel {panel} does not lead to the fingerprint.",
                          {{"panel", panel}}));
    }
    findings_.right(say_many(
        "own-panels.json: number {person} is on {count} panel, and it was fixed so before.",
        "own-panels.json: number {person} is on {count} panels, and it was fixed so "
        "before.",
        static_cast<std::int64_t>(list_inside(file, "panels").size()), {{"person", person}}));
  }

  void all(const json::value& file) {
    expect_format(file, "alongside-all-panels-1");
    same_root(file, "all-panels.json");
    const std::string bytes = from_base64_url(text_inside(file, "secret"));
    SecretKey secret{};
    if (bytes.size() != secret.size()) throw NotAsTheFormatSays{"secret"};
    std::ranges::transform(bytes, secret.begin(),
                           [](char byte) { return static_cast<unsigned char>(byte); });
    std::vector<std::string> panels;
    for (const json::value& one : list_inside(file, "panels")) {
      if (!one.is_string()) throw NotAsTheFormatSays{"panels"};
      panels.push_back(print_of_row(secret, static_cast<std::int64_t>(panels.size()),
                                    {one.get_string().data(), one.get_string().size()}));
    }
    if (static_cast<std::int64_t>(panels.size()) == panels_in_all && top(panels) == root_) {
      findings_.right(
          say("all-panels.json: all rows together give the fingerprint of the panels."));
    } else {
      findings_.wrong(say("all-panels.json: its rows do not give the fingerprint of the panels."));
    }
  }

 private:
  static void expect_format(const json::value& file, std::string_view format) {
    if (text_inside(file, "format") != format) throw NotAsTheFormatSays{"format"};
  }
  void same_root(const json::value& file, const std::string& name) {
    if (text_inside(file, "root") == root_) return;
    findings_.wrong(
        say("{file} has another fingerprint of the panels than draw.json.", {{"file", name}}));
  }

  static std::string print_of_row(const SecretKey& secret, std::int64_t panel, std::string people) {
    std::vector<std::string> seats;
    for (std::size_t at = 0; at < people.size();) {
      const std::size_t end = std::min(people.find(' ', at), people.size());
      const auto person = whole_number(people.substr(at, end - at));
      if (!person) throw NotAsTheFormatSays{"panels"};
      seats.push_back(
          seat_of(panel, *person,
                  keyed_fingerprint(secret, "panel seat",
                                    std::to_string(panel) + "/" + std::to_string(*person))));
      at = end + 1;
    }
    return panel_of(panel, top_of_seats(std::move(seats)));
  }

  /// Every part as it was sealed, and together the text of the seed.
  void seed(const json::value& file, const json::value& drawn) {
    const std::int64_t number = number_inside(drawn, "number");
    if (text_inside(file, "way") == "by hand") {
      if (text_inside(drawn, "seed") !=
          root_ + "\ndrawn by hand: " + std::to_string(number) + "\n") {
        return findings_.wrong(say("The text of the seed is not that of a draw by hand."));
      }
      return findings_.right(say("Number {number} was drawn by hand.", {{"number", number}}));
    }
    const std::size_t before = findings_.wrongs();
    const json::value& program = inside(file, "program");
    const std::string part = text_inside(program, "part");
    if (fingerprint(part) != text_inside(program, "fingerprint")) {
      findings_.wrong(say("The program's own part does not give its fingerprint."));
    }
    std::string text = root_ + "\n" + part + "\n";
    for (const json::value& one : list_inside(file, "parts")) {
      const std::string said = text_inside(one, "text");
      if (fingerprint(text_inside(one, "salt") + "\n" + said) != text_inside(one, "fingerprint")) {
        findings_.wrong(say("Part {number} does not give its fingerprint.",
                            {{"number", number_inside(one, "number")}}));
      }
      text += said + "\n";
    }
    if (text != text_inside(drawn, "seed")) {
      findings_.wrong(say("The seed is not made of the panels' fingerprint and all parts."));
    }
    const auto given = static_cast<std::int64_t>(
        Random(seed_number(text)).below(static_cast<std::uint64_t>(panels_in_all)));
    if (given != number) {
      findings_.wrong(say("The seed gives number {given}, and not {number}.",
                          {{"given", given}, {"number", number}}));
    }
    if (findings_.wrongs() > before) return;
    findings_.right(say_many(
        "{count} part and the program's own are what was sealed, and give "
        "number {number}.",
        "{count} parts and the program's own are what was sealed, and give "
        "number {number}.",
        static_cast<std::int64_t>(list_inside(file, "parts").size()), {{"number", number}}));
  }

  /// The people of the number are those that were fixed before.
  void row(const json::value& drawn, std::int64_t seats_in_all) {
    const std::int64_t number = number_inside(drawn, "number");
    std::vector<std::string> seats;
    std::vector<std::int64_t> people;
    for (const json::value& one : list_inside(drawn, "seats")) {
      people.push_back(number_inside(one, "person"));
      seats.push_back(seat_of(number, people.back(), text_inside(one, "salt")));
    }
    std::ranges::sort(people);
    const bool different = std::ranges::adjacent_find(people) == people.end();
    const bool of_pool = people.empty() || (people.front() >= 1 && people.back() <= people_);
    if (!different || !of_pool || static_cast<std::int64_t>(people.size()) != seats_in_all) {
      findings_.wrong(say("The row does not have as many different people of the pool as seats."));
    }
    if (climb(panel_of(number, top_of_seats(std::move(seats))), list_inside(drawn, "path")) !=
        root_) {
      return findings_.wrong(
          say("The row of number {number} does not lead to the fingerprint of "
              "the panels.",
              {{"number", number}}));
    }
    std::string names;
    for (const std::int64_t person : people) names += " " + std::to_string(person);
    findings_.right(say("Panel {number} was fixed before the draw. Its people are:{people}",
                        {{"number", number}, {"people", names}}));
  }

  Findings& findings_;
  std::string root_;
  std::int64_t people_ = 0;
};

/// `check` of what the file holds.
template <class Check>
void with_file(std::string_view text, const char* name, Findings& findings, const Check& check) {
  const auto value = json_value(text);
  if (!value) return findings.wrong(say("{file} is no JSON file.", {{"file", std::string(name)}}));
  try {
    check(*value);
  } catch (const NotAsTheFormatSays& problem) {
    findings.wrong(say("{file}: “{field}” is missing or is not as the format says.",
                       {{"file", std::string(name)}, {"field", problem.field}}));
  }
}

}  // namespace

CheckedPublic check_public_draw(const PublicFiles& files) {
  Findings findings;
  PublicDrawCheck check(findings);
  with_file(files.draw, "draw.json", findings,
            [&](const json::value& file) { check.draw(file, files.root); });
  if (files.own) {
    with_file(*files.own, "own-panels.json", findings,
              [&](const json::value& file) { check.own(file); });
  }
  if (files.all) {
    with_file(*files.all, "all-panels.json", findings,
              [&](const json::value& file) { check.all(file); });
  }
  CheckedPublic checked;
  checked.right = findings.wrongs() == 0;
  checked.found = findings.take_right();
  checked.wrong = findings.take_wrong();
  return checked;
}

}  // namespace alongside::lottery_proof
