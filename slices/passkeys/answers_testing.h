// What one device answered at http://localhost:9098 to a challenge of 32 bytes of 7: Chromium's
// virtual authenticator, with a key of ES256.
#pragma once

#include <string>

#include "foundation/base/secrets.h"
#include "slices/passkeys/ceremony.h"

namespace alongside::passkeys {

inline std::string credential_of_device() {
  return from_base64_url("wFaqqGjgvHV8v4vqvWQGU-dpdSPtxpZ1SABkrM8nZYw");
}

inline Said made_by_device() {
  return {
      .client_data = from_base64_url("eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwiY2hhbGxlbmdlIjoiQndjSEJ3Y"
                                     "0hCd2NIQndjSEJ3Y0hCd2NIQndjSE"
                                     "J3Y0hCd2NIQndjSEJ3YyIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6OTA"
                                     "5OCIsImNyb3NzT3JpZ2luIjpmYWxz"
                                     "ZX0"),
      .authenticator = from_base64_url(
          "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2NFAAAAAQECAwQFBgcIAQIDBAUGBwgAIMBWqqho4Lx1fL-"
          "L6r1kBlPnaXUj7caWdUgAZKzPJ2WMpQECAyYgASFYIHalALQHLxDNwNzWeDla2INDMyaLjPNctW_"
          "qUnGE90bCIlggH"
          "yK916eIDX3kS6rMwBC8YpmM_CQscbJa0Cijek4Af0Y"),
      .signature = {}};
}

inline Said signed_by_device() {
  return {.client_data = from_base64_url("eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiQndjSEJ3Y"
                                         "0hCd2NIQndjSEJ3Y0hCd2NIQndjSEJ3Y0"
                                         "hCd2NIQndjSEJ3YyIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6OTA"
                                         "5OCIsImNyb3NzT3JpZ2luIjpmYWxzZX0"),
          .authenticator = from_base64_url("SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAg"),
          .signature = from_base64_url("MEUCIQCAblITi37U-2c7nJvHnFyloFsBzqrWQMTlbpYKNKEJ5AIgOI3oED-"
                                       "WBzoVzhs3S67o7UPZCoYOjWT-f2aZPBMYka0")};
}

}  // namespace alongside::passkeys
