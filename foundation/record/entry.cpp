#include "foundation/record/entry.h"

#include <fmt/core.h>

#include <chrono>

#include "foundation/base/secrets.h"

namespace alongside::record {
namespace {

std::string_view name_of(Part part) {
  switch (part) {
    case Part::group:
      return "group";
    case Part::about:
      return "about";
    case Part::by:
      return "by";
    case Part::whom:
      return "whom";
  }
  return "";
}

}  // namespace

std::string chain_of_group(std::int64_t group) {
  return group == 0 ? std::string(chain_of_community) : fmt::format("group-{}", group);
}

std::string text_of_day(std::int64_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string commitment(Part part, std::int64_t number, std::string_view salt) {
  return fingerprint(
      fmt::format("alongside record part\n{}\n{}\n{}\n", name_of(part), number, salt));
}

std::string first_previous() {
  return std::string(64, '0');
}

std::string link_of(std::string_view chain, std::int64_t number, std::string_view previous,
                    const Entry& entry) {
  return fingerprint(fmt::format("alongside record 1\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n", chain,
                                 number, previous, entry.day, entry.kind, entry.group, entry.about,
                                 entry.by, entry.whom));
}

std::string signed_text(const Head& head) {
  return fmt::format("alongside record head 1\n{}\n{}\n{}\n{}\n", head.chain, head.number,
                     head.link, head.day);
}

Head signed_head(const SigningKey& key, Head head) {
  head.public_key = key.public_key();
  head.signature = key.sign(signed_text(head));
  return head;
}

bool is_signed(const Head& head) {
  return alongside::is_signed(signed_text(head), head.signature, head.public_key);
}

}  // namespace alongside::record
