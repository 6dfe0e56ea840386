import type { Locale } from '@/lib/i18n/locales.ts';

/** The words of a figure's menu; fetched with it, as nothing on the page needs them before. */
const en = {
  copyLink: 'Copy link',
  copyLinkNote: 'in this state',
  copyIframe: 'Copy embed code',
  qrCode: 'QR code',
  qrCodeOf: (url: string) => `QR code of ${url}`,
  downloadQr: 'Download QR code (SVG)',
  qrTooLong: (length: number) => `A QR code holds 2,331 characters; this link has ${length}. Copy the link instead.`,
  openAlone: 'Open by itself',
  downloadSvg: 'Download SVG',
  downloadPng: 'Download PNG',
  downloadWalk: 'Download all steps',
  downloadWalkNote: 'animated GIF',
  makingFilm: 'Drawing one step after the other …',
  downloadSlide: 'Download as a slide',
  downloadSlideNote: 'PowerPoint, with notes',
  openLive: 'Open the living figure',
  downloadFile: 'Download as one HTML file',
  downloadFileNote: 'works offline',
  downloadPlayerNote: 'the recording, works offline',
  readAsText: 'Read as text',
  downloadFailed: 'The picture could not be made in this browser.',
  fileUnreachable: 'The file is put together from parts that lie on the site, and they could not be fetched. Try again once you are connected.',
};

const ko: typeof en = {
  copyLink: '링크 복사',
  copyLinkNote: '지금 상태 그대로',
  copyIframe: '삽입 코드 복사',
  qrCode: 'QR 코드',
  qrCodeOf: (url: string) => `${url} 주소의 QR 코드`,
  downloadQr: 'QR 코드 내려받기 (SVG)',
  qrTooLong: (length: number) => `QR 코드에는 2,331자까지 들어가는데 이 링크는 ${length}자입니다. 링크를 복사해 쓰세요.`,
  openAlone: '그림만 열기',
  downloadSvg: 'SVG 내려받기',
  downloadPng: 'PNG 내려받기',
  downloadWalk: '모든 단계 내려받기',
  downloadWalkNote: '움직이는 GIF',
  makingFilm: '단계를 하나씩 그리는 중입니다 …',
  downloadSlide: '슬라이드로 내려받기',
  downloadSlideNote: '파워포인트, 발표자 노트 포함',
  openLive: '움직이는 그림 열기',
  downloadFile: 'HTML 파일 하나로 내려받기',
  downloadFileNote: '인터넷 없이',
  downloadPlayerNote: '녹화, 인터넷 없이',
  readAsText: '글로 읽기',
  downloadFailed: '이 브라우저에서는 그림 파일을 만들 수 없습니다.',
  fileUnreachable: '이 파일은 사이트에 있는 조각으로 만드는데, 그 조각을 불러오지 못했습니다. 인터넷에 연결되면 다시 해 보세요.',
};

export const menuWords = (locale: Locale): typeof en => ({ en, ko })[locale];
