#include "slices/groups/group_rule.h"

#include <algorithm>
#include <optional>

#include "foundation/base/folding.h"
#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::groups {
namespace {

std::int64_t shown(std::size_t limit) {
  return static_cast<std::int64_t>(limit);
}

std::string field_of_side(std::size_t index) {
  return "side_" + std::to_string(index + 1);
}

void check_length(Problems& problems, const char* field, std::string_view text, std::size_t most) {
  check_typed({.field = field, .text = text, .most = most}, problems);
}

std::optional<Form> form_of(std::string_view value) {
  if (value == form_value(Form::group)) return Form::group;
  if (value == form_value(Form::partnership)) return Form::partnership;
  return std::nullopt;
}

std::optional<Openness> openness_of(std::string_view value) {
  for (const Openness openness : {Openness::open, Openness::listed, Openness::hidden}) {
    if (value == openness_value(openness)) return openness;
  }
  return std::nullopt;
}

void accept_texts(const GroupForm& form, AcceptedGroup& group, Problems& problems) {
  group.name = tidied_line(form.name);
  group.purpose = tidied(form.purpose);
  group.serves = tidied(form.serves);
  group.ground_rules = tidied(form.ground_rules);
  if (group.name.empty()) problems.push_back({"name", say("Give the group a name")});
  check_length(problems, "name", group.name, limits::name_characters);
  check_length(problems, "purpose", group.purpose, limits::purpose_characters);
  check_length(problems, "serves", group.serves, limits::serves_characters);
  check_length(problems, "ground_rules", group.ground_rules, limits::ground_rules_characters);
}

bool repeats_earlier(const std::vector<std::string>& names, std::size_t index) {
  for (std::size_t earlier = 0; earlier < index; ++earlier) {
    if (folded(names[earlier]) == folded(names[index])) return true;
  }
  return false;
}

/// Tidied names of all fields, with problems of their own: too long, the same twice.
std::vector<std::string> side_names(const GroupForm& form, Problems& problems) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < form.sides.size() && i < limits::most_sides; ++i) {
    names.push_back(tidied_line(form.sides[i]));
    if (names[i].empty()) continue;
    check_length(problems, field_of_side(i).c_str(), names[i], limits::side_name_characters);
    if (repeats_earlier(names, i)) {
      problems.push_back({field_of_side(i), say("Two sides have this name. Change one of them")});
    }
  }
  return names;
}

void accept_new_sides(const GroupForm& form, const DefaultSides& defaults, AcceptedGroup& group,
                      Problems& problems) {
  for (std::string& name : side_names(form, problems)) {
    if (name.empty()) continue;
    SideKind kind = SideKind::own;
    if (name == defaults.lived_experience) kind = SideKind::lived_experience;
    if (name == defaults.professional) kind = SideKind::professional;
    group.sides.push_back({kind, std::move(name)});
  }
  if (group.sides.size() < limits::fewest_sides) {
    const bool first_is_empty = form.sides.empty() || tidied_line(form.sides[0]).empty();
    problems.push_back({field_of_side(first_is_empty ? 0 : 1), say("Name at least two sides")});
  }
}

void accept_changed_sides(const GroupForm& form, const std::vector<Side>& current,
                          AcceptedGroup& group, Problems& problems) {
  std::vector<std::string> names = side_names(form, problems);
  if (names.size() < current.size()) names.resize(current.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool is_there = i < current.size();
    if (names[i].empty() && is_there) {
      problems.push_back({field_of_side(i), say("Give this side a name. A side stays once the "
                                                "group has it")});
    } else if (!names[i].empty()) {
      const bool same = is_there && names[i] == current[i].name;
      group.sides.push_back({same ? current[i].kind : SideKind::own, names[i]});
    }
  }
}

void accept_organisations(const GroupForm& form, AcceptedGroup& group, Problems& problems) {
  if (group.form != Form::partnership) return;
  std::string_view rest = form.organisations;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const std::string name = tidied_line(rest.substr(0, end));
    rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    if (name.empty() || std::ranges::find(group.organisations, name) != group.organisations.end()) {
      continue;
    }
    if (character_count(name) > limits::organisation_characters) {
      problems.push_back(
          {"organisations", say("A line is too long. Use {most} characters or "
                                "fewer for each organisation",
                                {{"most", shown(limits::organisation_characters)}})});
      return;
    }
    group.organisations.push_back(name);
    if (group.organisations.size() > limits::most_organisations) break;
  }
  if (group.organisations.size() < limits::fewest_organisations) {
    problems.push_back({"organisations", say("Name at least two organisations, each on its own "
                                             "line")});
  } else if (group.organisations.size() > limits::most_organisations) {
    problems.push_back({"organisations", say("Name {most} organisations or fewer",
                                             {{"most", shown(limits::most_organisations)}})});
  }
}

void accept_openness(const GroupForm& form, AcceptedGroup& group, Problems& problems) {
  const auto openness = openness_of(form.openness);
  if (!openness) problems.push_back({"openness", say("Choose who can find the group")});
  group.openness = openness.value_or(Openness::listed);
}

Result<AcceptedGroup> finish(AcceptedGroup group, Problems problems) {
  if (!problems.empty()) return problems;
  return group;
}

}  // namespace

Message lived_experience_name() {
  return say("Lived experience");
}
Message professional_name() {
  return say("Professional");
}

DefaultSides english_sides() {
  return {std::string(lived_experience_name().text()), std::string(professional_name().text())};
}

Message example_ground_rules() {
  return say(
      "Everybody's knowledge counts the same.\n"
      "We listen to the end before we answer.\n"
      "We use plain words and ask when something is not clear.\n"
      "What people share about themselves stays in the group.\n"
      "We may differ. We say why, and we stay kind.");
}

Result<AcceptedGroup> accept_group(const GroupForm& form, const DefaultSides& defaults) {
  AcceptedGroup group;
  Problems problems;
  const auto chosen = form_of(form.form);
  if (!chosen) problems.push_back({"form", say("Choose what you want to start")});
  group.form = chosen.value_or(Form::group);
  accept_texts(form, group, problems);
  accept_organisations(form, group, problems);
  accept_new_sides(form, defaults, group, problems);
  accept_openness(form, group, problems);
  return finish(std::move(group), std::move(problems));
}

Result<AcceptedGroup> accept_settings(const GroupForm& form, Form group_form,
                                      const std::vector<Side>& current) {
  AcceptedGroup group;
  Problems problems;
  group.form = group_form;
  accept_texts(form, group, problems);
  accept_organisations(form, group, problems);
  accept_changed_sides(form, current, group, problems);
  accept_openness(form, group, problems);
  return finish(std::move(group), std::move(problems));
}

std::string_view form_value(Form form) {
  switch (form) {
    case Form::plan:
      return "plan";
    case Form::group:
      return "group";
    case Form::partnership:
      return "partnership";
  }
  return "";
}

std::string_view openness_value(Openness openness) {
  switch (openness) {
    case Openness::open:
      return "open";
    case Openness::listed:
      return "listed";
    case Openness::hidden:
      return "hidden";
  }
  return "";
}

}  // namespace alongside::groups
