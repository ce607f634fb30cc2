// Pages of helping.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/helping/agreement_rule.h"
#include "slices/helping/helping.h"

namespace alongside::helping::pages {

struct HelpedLine {
  Id<people::Person> person;
  std::string name;
  std::string helper;  // "" where they are gone.
  bool is_mine = false;
  bool is_over = false;
  bool is_first = true;  // Of this person.
};
struct ListShown {
  const groups::Member& member;
  std::vector<HelpedLine> lines;
  bool may_add = false;
  std::string code;  // As it was typed.
  Problems problems;
  std::optional<Message> notice;
};
std::string list(const html::Frame& frame, const ListShown& shown);

/// As it was typed.
struct FormShown {
  AgreementForm agreement;
  std::string day, month, year;
  std::string side;  // Of a new person: the number of one, or "".
};

struct AddShown {
  const groups::Member& member;
  std::vector<groups::Constituency> sides;
  FormShown form;
  Problems problems;
};
std::string add(const html::Frame& frame, const AddShown& shown);

/// Shown once: the sheet that the person keeps.
struct SheetShown {
  const groups::Member& member;
  Id<people::Person> person;
  std::string name;
  std::string code;
  std::string helper;
  std::optional<Agreement> agreement;  // Nothing: a new code alone.
};
std::string sheet(const html::Frame& frame, const SheetShown& shown);

struct AgreementShown {
  const groups::Member& member;
  Id<people::Person> person;
  std::string name;
  std::optional<Agreement> agreement;  // Nothing before the first between these two.
  std::string code;                    // With which somebody takes over; "" for who helps already.
  bool is_over = false;
  FormShown form;
  Problems problems;
  std::optional<Message> notice;
};
std::string agreement(const html::Frame& frame, const AgreementShown& shown);

}  // namespace alongside::helping::pages
