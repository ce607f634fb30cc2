// What is hashed and what is signed, byte by byte, so that another program can check a record.
//
// A *link* is the BLAKE2b-256 (RFC 7693, no key, as `b2sum -l 256`) of these lines in UTF-8, each
// with one line feed (0x0A) after it, as 64 digits of 0-9 and a-f:
//
//   alongside record 1
//   CHAIN          community, or group-7 with the group's number
//   NUMBER         1 for the first, in decimal digits
//   PREVIOUS       the link of the entry before; of the first, 64 times the digit 0
//   DAY            2026-11-30, UTC
//   KIND           question_closed
//   GROUP          a commitment, or - where there is nothing
//   ABOUT          the same
//   BY             the same
//   WHOM           the same
//
// A *commitment* is the same hash of four lines:
//
//   alongside record part
//   PART           group, about, by or whom
//   NUMBER         of the group, of the thing, of the person
//   SALT           43 characters of URL-safe base64, from 32 random bytes
//
// Salt and number stand apart. Once both are erased, nobody can tell whom a commitment was about,
// not even by trying every number.
//
// A *head* says how far a chain has come. Signed (Ed25519, RFC 8032) are five lines:
//
//   alongside record head 1
//   CHAIN
//   NUMBER         of the last entry
//   LINK           of the last entry
//   DAY            on which it was signed
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/record/signature.h"

namespace alongside::record {

/// "community", or "group-7".
std::string chain_of_group(std::int64_t group);
inline constexpr std::string_view chain_of_community = "community";

/// "2026-11-30" of days since 1970.
std::string text_of_day(std::int64_t day);

enum class Part { group, about, by, whom };
std::string commitment(Part part, std::int64_t number, std::string_view salt);
inline constexpr std::string_view no_commitment = "-";

struct Entry {
  std::string day;
  std::string kind;
  std::string group, about, by, whom;  // Commitments.

  friend bool operator==(const Entry&, const Entry&) = default;
};

std::string first_previous();
std::string link_of(std::string_view chain, std::int64_t number, std::string_view previous,
                    const Entry& entry);

struct Head {
  std::string chain;
  std::int64_t number = 0;
  std::string link;
  std::string day;
  std::string public_key;
  std::string signature;

  friend bool operator==(const Head&, const Head&) = default;
};

/// For the site's own key: what every head is signed for.
inline constexpr std::string_view signing_purpose = "heads of the record";
std::string signed_text(const Head& head);
Head signed_head(const SigningKey& key, Head head);
bool is_signed(const Head& head);

}  // namespace alongside::record
