/** Words in small letters before a family name, as alternatives of a pattern. */
export const nameParticles = 'de|da|di|du|del|van|von|der|den|la|le|al|el|bin|ibn|ap|ab';
