/** A profile that counts clicks: shown while nobody is logged in, clicked, then shown for Ada, then for nobody again. */
const page = require("../shared/page.cjs");
const { writeFileSync } = require("node:fs");
const { createElement: h, useEffect, useMemo, useState } = require("react");

const { WAYOUT_CAUSE: cause, WAYOUT_APPROACH: approach } = process.env;

/** The button with the clicks, and what is beside it. */
function useButton() {
  const [clicks, setClicks] = useState(0);
  return (beside) => h("button", { onClick: () => setClicks(clicks + 1) }, beside, `, ${clicks} clicks`);
}
const Name = ({ user }) => useMemo(() => user.name.toUpperCase(), [user]);
const Guest = () => "nobody";

/** The component of each cause, with what an approach makes of it. */
const ways = {
  "hook-after-return": {
    "": ({ user }) => {
      const button = useButton();
      if (!user) return button("nobody");
      const name = useMemo(() => user.name.toUpperCase(), [user]);
      return button(name);
    },
    "hooks-before-returns": ({ user }) => {
      const button = useButton();
      const name = useMemo(() => user?.name.toUpperCase(), [user]);
      if (!user) return button("nobody");
      return button(name);
    },
    "component-of-its-own": ({ user }) => {
      const button = useButton();
      if (!user) return button("nobody");
      return button(h(Name, { user }));
    },
    "catch-the-error": ({ user }) => {
      const button = useButton();
      if (!user) return button("nobody");
      let name = "nobody";
      try {
        name = useMemo(() => user.name.toUpperCase(), [user]);
      } catch {}
      return button(name);
    },
  },
  "hook-in-condition": {
    "": ({ user }) => {
      const button = useButton();
      let name = "nobody";
      if (user) name = useMemo(() => user.name.toUpperCase(), [user]);
      return button(name);
    },
    "condition-in-the-hook": ({ user }) => {
      const button = useButton();
      const name = useMemo(() => (user ? user.name.toUpperCase() : "nobody"), [user]);
      return button(name);
    },
    "component-of-its-own": ({ user }) => {
      const button = useButton();
      return button(user ? h(Name, { user }) : "nobody");
    },
    "catch-the-error": ({ user }) => {
      const button = useButton();
      let name = "nobody";
      try {
        if (user) name = useMemo(() => user.name.toUpperCase(), [user]);
      } catch {}
      return button(name);
    },
  },
  "component-called": {
    "": ({ user }) => {
      const button = useButton();
      return button(user ? Name({ user }) : Guest());
    },
    "render-as-element": ({ user }) => {
      const button = useButton();
      return button(user ? h(Name, { user }) : h(Guest));
    },
    "catch-the-error": ({ user }) => {
      const button = useButton();
      let part = "nobody";
      try {
        part = user ? Name({ user }) : Guest();
      } catch {}
      return button(part);
    },
  },
}[cause];

const Profile = ways[approach] ?? ways[""];
function Shop({ user }) {
  useEffect(() => {}, [user]);
  return h(Profile, { user, key: approach === "remount-by-key" ? user?.name : "profile" });
}

async function main() {
  await page.render(h(Shop, { user: null }));
  await page.click(0);
  await page.render(h(Shop, { user: { name: "Ada" } }));
  const ada = page.text();
  console.log(`for Ada: ${ada}`);
  if (!ada.startsWith("ADA")) process.exit(1);
  writeFileSync("seen.txt", ada);
  await page.render(h(Shop, { user: null }));
  console.log(`and again: ${page.text()}`);
  process.exit(page.text().startsWith("nobody") ? 0 : 1);
}
void main();
