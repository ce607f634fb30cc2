// Pages of passkeys.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/passkeys/ceremony.h"
#include "slices/passkeys/passkey.h"

namespace alongside::passkeys::pages {

/// Whether browsers make passkeys for this community's address.
enum class Offer { no, yes };

struct OwnShown {
  Offer offer = Offer::no;
  std::vector<Passkey> passkeys;
  std::string name;  // As it was typed.
  Problems problems;
  std::optional<Message> notice;
};
std::string own(const html::Frame& frame, const OwnShown& shown);

/// What a script hands to the browser, which asks the person for a finger, a face or a PIN.
struct MakingShown {
  Place place;
  std::string challenge;
  std::string community;
  std::int64_t person = 0;
  std::string person_name;
  std::vector<std::string> there;  // Credentials that are not made again.
  std::string name;                // Of the device.
  Problems problems;
};
std::string making(const html::Frame& frame, const MakingShown& shown);

struct SigningInShown {
  std::optional<Place> place;
  std::string challenge;
  std::string next;
  Problems problems;
};
std::string signing_in(const html::Frame& frame, const SigningInShown& shown);

}  // namespace alongside::passkeys::pages
