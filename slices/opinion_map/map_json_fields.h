// The names of all fields of a map and a frame, once for writing and reading: a part of
// `map_json.cpp`. An archive is called with the name and the place of each field; one that writes
// gets constant places.
#pragma once

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>
#include <vector>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

template <class T, class U>
concept Of = std::same_as<std::remove_const_t<T>, U>;

/// Written as the statement's id, or as the group's letter: a place in a list means nothing to
/// those who read only a part.
template <class T>
struct StatementPlace {
  T& place;
};
template <class T>
struct GroupPlace {
  T& place;
};
template <class T>
struct Letter {
  T& number;
};
/// The only whole number that may be below 0.
template <class T>
struct StatementId {
  T& id;
};
template <class T>
StatementPlace(T&) -> StatementPlace<T>;
template <class T>
GroupPlace(T&) -> GroupPlace<T>;
template <class T>
Letter(T&) -> Letter<T>;
template <class T>
StatementId(T&) -> StatementId<T>;

template <class Enum>
struct Name {
  Enum value;
  std::string_view text;
};
inline constexpr std::array<Name<Leaning>, 2> leaning_names{
    {{Leaning::agree, "agree"}, {Leaning::disagree, "disagree"}}};
inline constexpr std::array<Name<Verdict>, 4> verdict_names{
    {{Verdict::groups, "groups"},
     {Verdict::too_few_people, "too-few-people"},
     {Verdict::no_structure, "no-structure"},
     {Verdict::no_gap, "no-gap"}}};
inline constexpr std::array<Name<Shared>, 3> shared_names{
    {{Shared::no, "no"},
     {Shared::across_groups, "across-groups"},
     {Shared::across_groups_and_sides, "across-groups-and-sides"}}};
constexpr const auto& names_of(Leaning) { return leaning_names; }
constexpr const auto& names_of(Verdict) { return verdict_names; }
constexpr const auto& names_of(Shared) { return shared_names; }

void fields(auto& archive, Of<Point> auto& point) {
  archive("x", point.x);
  archive("y", point.y);
}

void fields(auto& archive, Of<Interval> auto& interval) {
  archive("value", interval.value);
  archive("low", interval.low);
  archive("high", interval.high);
}

void fields(auto& archive, Of<Counts> auto& counts) {
  archive("agree", counts.agree);
  archive("disagree", counts.disagree);
  archive("pass", counts.pass);
}

void fields(auto& archive, Of<Bubble> auto& bubble) {
  fields(archive, bubble.place);
  archive("people", bubble.people);
}

void fields(auto& archive, Of<Representative> auto& one) {
  archive("statement", StatementPlace{one.statement});
  archive("leaning", one.leaning);
  archive("share", one.share);
  archive("z_share", one.z_share);
  archive("z_difference", one.z_difference);
  archive("found_again", one.found_again);
}

void fields(auto& archive, Of<Group> auto& group) {
  archive("letter", Letter{group.letter});
  archive("people", group.people);
  archive("centre", group.centre);
  archive("bubbles", group.bubbles);
  archive("representative", group.representative);
  archive("found_again", group.found_again);
}

void fields(auto& archive, Of<StatementOnMap> auto& statement) {
  archive("id", StatementId{statement.id});
  archive("all", statement.all);
  archive("groups", statement.groups);
  archive("sides", statement.sides);
  archive("loading", statement.loading);
  archive("agree_together", statement.agree_together);
  archive("disagree_together", statement.disagree_together);
  archive("divides", statement.divides);
  archive("tells_apart", statement.tells_apart);
  archive("shared_leaning", statement.shared_leaning);
  archive("shared", statement.shared);
}

void fields(auto& archive, Of<Voice> auto& voice) {
  archive("statement", StatementPlace{voice.statement});
  archive("group", GroupPlace{voice.group});
  archive("side", voice.side);
  archive("leaning", voice.leaning);
}

void fields(auto& archive, Of<NumberOfGroups> auto& number) {
  archive("groups", number.groups);
  archive("smallest", number.smallest);
  archive("silhouette", number.silhouette);
  archive("silhouette_by_chance", number.silhouette_by_chance);
  archive.added("gap", number.gap);
}

void fields(auto& archive, Of<Evidence> auto& evidence) {
  archive("verdict", evidence.verdict);
  archive("first_share", evidence.first_share);
  archive("second_share", evidence.second_share);
  archive("first_share_by_chance", evidence.first_share_by_chance);
  archive.added("second_share_by_chance", evidence.second_share_by_chance);
  archive.added("along_a_line", evidence.along_a_line);
  archive("tried", evidence.tried);
  archive("stand_apart", evidence.stand_apart);
  archive("same_number", evidence.same_number);
}

void fields(auto& archive, Of<SidesAndGroups> auto& sides) {
  archive("agreement", sides.agreement);
  archive("people", sides.people);
}

/// Statements before whoever names one by its id; groups before whoever names one by its letter.
void fields(auto& archive, Of<OpinionMap> auto& map) {
  archive("people", map.people);
  archive("counted", map.counted);
  archive("answers", map.answers);
  archive("evidence", map.evidence);
  archive("statements", map.statements);
  archive.know(map.statements);
  if (map.evidence.verdict == Verdict::no_gap) {
    std::vector<Group> none;
    archive("groups", none);
    archive("parts", map.groups);
  } else {
    archive("groups", map.groups);
  }
  archive.know(map.groups);
  archive("bubbles", map.bubbles);
  archive("sides", map.sides);
  archive("voices", map.voices);
}

void fields(auto& archive, Of<Frame::Column> auto& column) {
  archive("statement", StatementId{column.statement});
  archive("mean", column.mean);
  archive("loading", column.loading);
}

void fields(auto& archive, Of<Frame::Centre> auto& centre) {
  archive("letter", Letter{centre.letter});
  archive("place", centre.place);
}

void fields(auto& archive, Of<Frame> auto& frame) {
  archive("columns", frame.columns);
  archive("centres", frame.centres);
  archive("reach", frame.reach);
}

}  // namespace alongside::opinion_map
