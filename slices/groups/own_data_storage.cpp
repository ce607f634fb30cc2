#include "slices/groups/own_data_storage.h"

#include <array>
#include <string>

#include "slices/groups/members/side_counts_storage.h"

namespace alongside::groups {
namespace {

struct OwnMembership {
  Id<Member> id;
  std::string group;
  Role role = Role::member;
  std::string side;  // "" where they count for none.
  SeenBy seen_by = SeenBy::only_me;
  std::string own_words;
  Instant joined_at{};
  Instant side_on{};  // 1970: the side was never changed.
};

struct OwnRequest {
  std::string group;
  std::string note;
  Instant asked_at{};
  RequestState state = RequestState::waiting;
  std::string answer;
};

struct OwnInvitation {
  std::string group;
  Instant made_at{};
  Instant expires_at{};
  std::int64_t most_uses = 1;
  std::optional<Instant> stopped_at;
};

std::string_view word_of(Role role) {
  if (role == Role::chair) return "chair";
  return role == Role::facilitator ? "facilitator" : "member";
}

std::string_view word_of(Perspective perspective) {
  constexpr std::array<std::string_view, perspective_kinds> words{
      "uses_service", "cares_for_someone", "community", "student", "works_here",
      "leads",        "researches",        "own_words"};
  return words.at(static_cast<std::size_t>(perspective));
}

constexpr Sql own_memberships_sql{
    "SELECT members.id, groups.name, members.role, COALESCE(constituencies.name, ''), "
    "members.perspectives_seen_by, members.own_words, members.joined_at, members.side_on "
    "FROM members "
    "JOIN groups ON groups.id = members.group_id "
    "LEFT JOIN constituencies ON constituencies.id = members.constituency_id "
    "WHERE members.person_id = $1 ORDER BY members.group_id"};
constexpr Sql perspectives_of_membership_sql{
    "SELECT perspective FROM member_perspectives WHERE member_id = $1 ORDER BY perspective"};
void write_memberships(JsonWriter& json, Read& read, Id<people::Person> person) {
  for (const OwnMembership& one : read.all<OwnMembership>(own_memberships_sql, person)) {
    json.item([&] {
      json.text("group", one.group);
      json.instant("joined_at", one.joined_at);
      json.text("role", word_of(one.role));
      json.text("counts_for", one.side);
      if (one.side_on != Instant{}) json.instant("counts_for_since_day", one.side_on);
      json.list("perspectives", [&] {
        for (const auto said : read.all<Perspective>(perspectives_of_membership_sql, one.id)) {
          json.item(word_of(said));
        }
      });
      json.text("own_words", one.own_words);
      json.text("seen_by", one.seen_by == SeenBy::group ? "group" : "only_me");
    });
  }
}

constexpr Sql own_requests_sql{
    "SELECT groups.name, join_requests.note, join_requests.asked_at, join_requests.state, "
    "join_requests.answer FROM join_requests JOIN groups ON groups.id = join_requests.group_id "
    "WHERE join_requests.person_id = $1 ORDER BY join_requests.id"};
void write_requests(JsonWriter& json, Read& read, Id<people::Person> person) {
  for (const OwnRequest& one : read.all<OwnRequest>(own_requests_sql, person)) {
    json.item([&] {
      json.text("group", one.group);
      json.instant("asked_at", one.asked_at);
      json.text("note", one.note);
      json.text("state", one.state == RequestState::declined ? "declined" : "waiting");
      json.text("answer", one.answer);
    });
  }
}

/// Not how many came by it: that is what others did.
constexpr Sql invitations_made_sql{
    "SELECT groups.name, group_invitations.made_at, group_invitations.expires_at, "
    "group_invitations.most_uses, group_invitations.stopped_at FROM group_invitations "
    "JOIN groups ON groups.id = group_invitations.group_id "
    "WHERE group_invitations.invited_by = $1 ORDER BY group_invitations.id"};
void write_invitations(JsonWriter& json, Read& read, Id<people::Person> person) {
  for (const OwnInvitation& one : read.all<OwnInvitation>(invitations_made_sql, person)) {
    json.item([&] {
      json.text("group", one.group);
      json.instant("made_at", one.made_at);
      json.instant("expires_at", one.expires_at);
      json.number("most_people", one.most_uses);
      if (one.stopped_at) json.instant("stopped_at", *one.stopped_at);
    });
  }
}

/// Whose side is not yet in the numbers that members see.
void write_side_changes(JsonWriter& json, Read& read, Id<people::Person> person) {
  for (const SideChange& one : side_changes_of(read, person)) {
    json.item([&] {
      json.text("group", one.group);
      json.instant("on_day", one.on_day);
    });
  }
}

}  // namespace

void write_own_data(JsonWriter& json, Read& read, Id<people::Person> person) {
  json.object("groups", [&] {
    json.list("memberships", [&] { write_memberships(json, read, person); });
    json.list("requests", [&] { write_requests(json, read, person); });
    json.list("invitations", [&] { write_invitations(json, read, person); });
    json.list("side_changes_to_come", [&] { write_side_changes(json, read, person); });
  });
}

}  // namespace alongside::groups
