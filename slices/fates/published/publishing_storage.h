// What is published: pages of their own with an address that lasts. They hold copies, name no
// member, and are there when their group has ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/fates/fate_storage.h"

namespace alongside::fates {

/// The job that brings all that a group publishes up to date; its number is that of the group.
inline constexpr std::string_view publishing_job_name = "fates_published";

struct PublicPage {
  std::int64_t address = 0;
  std::optional<std::int64_t> of_group;    // The page of its group; nothing for that page itself.
  std::optional<Id<groups::Group>> group;  // Nothing where the group has ended.
  std::optional<std::string> kind;
  std::optional<std::int64_t> whole;
  std::string title;
  Instant published_on{};
};

struct PublicLine {
  std::int64_t contribution = 0;
  std::string text;
  State state = State::not_looked_at;
  std::optional<std::int64_t> percent;
  std::string asked_whom;
  std::string reason;
  Instant said_on{};
};

inline constexpr std::int64_t public_on_page = 50;

std::optional<PublicPage> public_page(Transaction& transaction, std::int64_t address);
/// The page of a group; nothing where it never published.
std::optional<PublicPage> public_page_of(Transaction& transaction, Id<groups::Group> group);
/// Of a group's page, those of its wholes; of 0, the pages of all groups. In no order that tells.
std::vector<PublicPage> public_pages_below(Transaction& transaction, std::int64_t address,
                                           std::int64_t page);
std::int64_t count_public_pages_below(Transaction& transaction, std::int64_t address);
std::vector<PublicLine> public_lines(Transaction& transaction, std::int64_t address,
                                     std::int64_t after, std::int64_t most);

/// The group's page, made where there is none.
std::int64_t publish_group(Write& write, Id<groups::Group> group, const std::string& name,
                           Instant now);
/// A contribution as it is now, onto the page of its whole. With `new_words` alone its fate stays
/// as it was published: the group does not publish any more.
enum class Copied { whole, new_words };
struct ToPublish {
  std::string_view kind;
  const Contribution& contribution;
  const std::string& title;  // Of its whole.
  const Step& step;
  Instant now{};
};
void copy_line(Write& write, std::int64_t page_of_group, const ToPublish& line, Copied copied);
void delete_line(Write& write, std::string_view kind, std::int64_t contribution);

/// The pages stay, and lead to no group any more; false where there are none.
bool let_pages_go(Write& write, Id<groups::Group> group);

}  // namespace alongside::fates
