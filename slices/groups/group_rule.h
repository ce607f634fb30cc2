// What makes a group: the form that starts one and the same form when it is changed later.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "slices/groups/terms.h"

namespace alongside::groups {

/// As it was typed. `sides` are the fields side_1, side_2 ... of the page, empty ones too.
struct GroupForm {
  std::string form;      // "group" or "partnership"
  std::string openness;  // "open", "listed" or "hidden"
  std::string name;
  std::string purpose;
  std::string serves;
  std::string ground_rules;
  std::vector<std::string> sides;
  std::string organisations;  // One a line.
};

struct Side {
  SideKind kind = SideKind::own;
  std::string name;

  friend bool operator==(const Side&, const Side&) = default;
};

struct AcceptedGroup {
  Form form = Form::group;
  Openness openness = Openness::listed;
  std::string name;
  std::string purpose;
  std::string serves;
  std::string ground_rules;
  std::vector<Side> sides;
  std::vector<std::string> organisations;  // Of a partnership; empty otherwise.
};

/// The names that a form is filled with, in the language of the page. A side that keeps its name
/// keeps its meaning.
struct DefaultSides {
  std::string lived_experience;
  std::string professional;
};
/// In English, for imports and the demonstration.
DefaultSides english_sides();
Message lived_experience_name();
Message professional_name();
Message example_ground_rules();

Result<AcceptedGroup> accept_group(const GroupForm& form, const DefaultSides& defaults);

/// `current` are the group's sides in their order: they may be renamed, and more may follow them,
/// but none goes away, for people count for them and results are kept by them.
Result<AcceptedGroup> accept_settings(const GroupForm& form, Form group_form,
                                      const std::vector<Side>& current);

std::string_view form_value(Form form);
std::string_view openness_value(Openness openness);

}  // namespace alongside::groups
