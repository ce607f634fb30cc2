// Sharing a worry: urgent numbers first, then a short form, then a receipt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/safety/community/urgent_numbers_rule.h"
#include "slices/safety/worries/worry_rule.h"

namespace alongside::safety::pages {

struct NamedContact {
  PersonId person;
  std::string name;
};

struct ShareShown {
  const groups::Member& member;
  std::vector<UrgentNumber> numbers;
  std::string contact_of_community;    // As its caretakers wrote it; "".
  std::vector<NamedContact> contacts;  // Who agreed, in their order.
  std::int64_t hours = usual_hours;
  bool may_name = false;
  bool is_contact = false;
  WorryForm form;
};
std::string share(const html::Frame& frame, const ShareShown& shown, const Problems& problems);

struct SentShown {
  const groups::Member& member;
  std::vector<UrgentNumber> numbers;
  std::int64_t hours = usual_hours;
  std::string receipt;  // "" where it was shown before.
};
std::string sent(const html::Frame& frame, const SentShown& shown);

/// How it stands with a worry, for whoever has its receipt.
struct ReceiptShown {
  std::vector<html::Crumb> crumbs;
  std::string path;  // Where it is asked.
  std::vector<UrgentNumber> numbers;
  std::string typed;
  struct State {
    Instant came_at{};
    std::optional<Instant> looked_at;
    std::optional<Instant> closed_at;
  };
  std::optional<State> state;
};
std::string receipt(const html::Frame& frame, const ReceiptShown& shown, const Problems& problems);

/// Also on other pages of this slice.
void urgent_numbers_part(Html& html, const std::vector<UrgentNumber>& numbers);
/// Groups, the group, and the page where a worry is shared.
std::vector<html::Crumb> crumbs_to_safety(const groups::Member& member);
std::string path_to_safety(Id<groups::Group> group);
inline constexpr std::string_view own_receipt_path = "/me/safety/receipt";

}  // namespace alongside::safety::pages
